import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { SubmitButton } from '~/ui/submit_button'
import { TextArea } from '~/ui/text_area'

/** Takes a role away, with a reason. */
export function RevokeRole({ path, role }: { path: string; role: string }) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `organizations.access.${key}` }, { role })
  return (
    <Dialog
      title={t('revoke_title')}
      description={t('revoke_text')}
      trigger={<Button size="sm">{t('revoke')}</Button>}
    >
      {(close) => (
        <Form
          action={path}
          method="delete"
          className="max-w-none"
          guardsChanges={false}
          onSuccess={close}
        >
          <TextArea name="reason" label={t('reason')} isRequired rows={2} maxLength={500} />
          <FormActions>
            <SubmitButton variant="danger">{t('revoke')}</SubmitButton>
            <Button variant="ghost" onPress={close}>
              {formatMessage({ id: 'ui.cancel' })}
            </Button>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
