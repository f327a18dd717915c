import { useIntl } from 'react-intl'
import type { RoleHead, RoleOption } from '#organizations/types'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'

/** Moves a role to the trash; its holders get another one first. */
export function DeleteRole({ role, options }: { role: RoleHead; options: RoleOption[] }) {
  const { formatMessage } = useIntl()
  const t = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: `organizations.role.${key}` }, values)
  const { people } = role.reach
  return (
    <Dialog
      title={t('delete_title', { role: role.name })}
      description={t('delete_text', { count: people })}
      trigger={<Button icon="trash">{t('delete')}</Button>}
    >
      {(close) => (
        <Form
          action={`/admin/roles/${role.id}`}
          method="delete"
          className="max-w-none"
          guardsChanges={false}
        >
          {people > 0 && (
            <Select
              name="replacement"
              label={t('replacement')}
              isRequired
              options={options.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <FormActions>
            <SubmitButton variant="danger">{t('delete')}</SubmitButton>
            <Button variant="ghost" onPress={close}>
              {formatMessage({ id: 'ui.cancel' })}
            </Button>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
