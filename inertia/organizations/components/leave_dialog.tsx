import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { DateTimeField } from '~/ui/date_time_field'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { SubmitButton } from '~/ui/submit_button'
import { TextArea } from '~/ui/text_area'

type LeaveDialogProps = {
  path: string
  count?: number
  /** Which rows are meant, where there are several. */
  inputs?: ReactNode
  onClose: () => void
}

/** Takes people out of an organization, now or later, with a reason. */
export function LeaveDialog({ path, count = 1, inputs, onClose }: LeaveDialogProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `organizations.memberships.${key}` }, { count })
  return (
    <Dialog title={t('leave')} description={t('leave_text')} isOpen onOpenChange={onClose}>
      <Form
        action={path}
        method="post"
        className="max-w-none"
        guardsChanges={false}
        onSuccess={onClose}
      >
        {inputs}
        <DateTimeField name="at" label={t('leave_at')} hint={t('at_hint')} />
        <TextArea name="reason" label={t('reason')} isRequired rows={2} maxLength={500} />
        <FormActions>
          <SubmitButton variant="danger">{t('leave_submit')}</SubmitButton>
          <Button variant="ghost" onPress={onClose}>
            {formatMessage({ id: 'ui.cancel' })}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
