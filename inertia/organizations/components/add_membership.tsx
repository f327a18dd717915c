import { useIntl } from 'react-intl'
import { MembershipFields } from '~/organizations/components/membership_fields'
import { Button } from '~/ui/button'
import { DateTimeField } from '~/ui/date_time_field'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { loadChoices } from '~/ui/load_choices'
import { SearchComboBox } from '~/ui/search_combo_box'
import { SubmitButton } from '~/ui/submit_button'

/** A button that puts somebody into an organization. */
export function AddMembership({ path }: { path: string }) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `organizations.memberships.${key}` })
  return (
    <Dialog
      title={t('add')}
      trigger={
        <Button size="sm" icon="plus">
          {t('add')}
        </Button>
      }
    >
      {(close) => (
        <Form
          action={path}
          method="post"
          className="max-w-none"
          guardsChanges={false}
          onSuccess={close}
        >
          <SearchComboBox
            name="organization"
            label={t('organization')}
            isRequired
            loadOptions={(search, signal) => loadChoices('/admin/orgs/choices', search, signal)}
          />
          <DateTimeField name="at" label={t('join_at')} hint={t('at_hint')} />
          <MembershipFields />
          <FormActions>
            <SubmitButton>{t('add_submit')}</SubmitButton>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
