import { useIntl } from 'react-intl'
import type { ReactNode } from 'react'
import { SETTABLE_STATUSES } from '#identity/enums'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'
import { TextArea } from '~/ui/text_area'

type StatusDialogProps = {
  action: string
  method: 'put' | 'post'
  /** Not offered again. */
  present?: string
  count?: number
  /** Which rows are meant, where there are several. */
  inputs?: ReactNode
  onClose: () => void
}

/** Lets people in or keeps them out, with a reason. */
export function StatusDialog(props: StatusDialogProps) {
  const { action, method, present, count = 1, inputs, onClose } = props
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `identity.person.status.${key}` }, { count })
  const offered = SETTABLE_STATUSES.filter((status) => status !== present)
  return (
    <Dialog
      title={t('dialog')}
      description={t('text')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Form
        action={action}
        method={method}
        className="max-w-none"
        guardsChanges={false}
        onSuccess={onClose}
      >
        {inputs}
        <Select
          name="status"
          label={t('new')}
          isRequired
          defaultValue={offered[0]}
          options={offered.map((value) => ({ value, label: t(`options.${value}`) }))}
        />
        <TextArea
          name="reason"
          label={t('reason')}
          hint={t('reason_hint')}
          isRequired
          rows={3}
          maxLength={500}
        />
        <FormActions>
          <SubmitButton>{t('submit')}</SubmitButton>
          <Button variant="ghost" onPress={onClose}>
            {formatMessage({ id: 'ui.cancel' })}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
