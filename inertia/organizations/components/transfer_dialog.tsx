import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { DateTimeField } from '~/ui/date_time_field'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { loadChoices } from '~/ui/load_choices'
import { SearchComboBox } from '~/ui/search_combo_box'
import { SubmitButton } from '~/ui/submit_button'
import { TextArea } from '~/ui/text_area'

type TransferDialogProps = {
  path: string
  count: number
  inputs: ReactNode
  onClose: () => void
}

/** Moves many people to another organization, now or on a date. */
export function TransferDialog({ path, count, inputs, onClose }: TransferDialogProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `organizations.memberships.${key}` }, { count })
  return (
    <Dialog title={t('transfer')} description={t('transfer_text')} isOpen onOpenChange={onClose}>
      <Form
        action={path}
        method="post"
        className="max-w-none"
        guardsChanges={false}
        onSuccess={onClose}
      >
        {inputs}
        <SearchComboBox
          name="to"
          label={t('transfer_to')}
          isRequired
          loadOptions={(search, signal) => loadChoices('/admin/orgs/choices', search, signal)}
        />
        <DateTimeField name="at" label={t('transfer_at')} hint={t('at_hint')} />
        <TextArea name="reason" label={t('reason')} isRequired rows={2} maxLength={500} />
        <FormActions>
          <SubmitButton>{t('transfer_submit')}</SubmitButton>
          <Button variant="ghost" onPress={onClose}>
            {formatMessage({ id: 'ui.cancel' })}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
