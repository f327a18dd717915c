import { useIntl } from 'react-intl'
import type { RoleOption } from '#organizations/types'
import { Button } from '~/ui/button'
import { DateTimeField } from '~/ui/date_time_field'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { loadChoices } from '~/ui/load_choices'
import { SearchComboBox } from '~/ui/search_combo_box'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'

/** A button that asks for a role, where it holds and until when. */
export function GiveRole({ path, options }: { path: string; options: RoleOption[] }) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `organizations.access.${key}` })
  return (
    <Dialog
      title={t('give')}
      description={t('give_text')}
      trigger={
        <Button size="sm" icon="plus">
          {t('give')}
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
          <Select
            name="role"
            label={t('role')}
            isRequired
            options={options.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SearchComboBox
            name="place"
            label={t('place')}
            hint={t('place_hint')}
            loadOptions={(search, signal) => loadChoices('/admin/roles/places', search, signal)}
          />
          <DateTimeField name="endsAt" label={t('ends_at')} hint={t('ends_at_hint')} />
          <FormActions>
            <SubmitButton>{t('give')}</SubmitButton>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
