import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ConnectionChoices, ConnectionDetails } from '#identity/single_sign_on/types'
import { Card } from '~/ui/card'
import { loadChoices } from '~/ui/load_choices'
import { SearchComboBox } from '~/ui/search_combo_box'
import { Select } from '~/ui/select'
import { Switch } from '~/ui/switch'

type NewPeopleFieldsProps = { connection: ConnectionDetails | null; choices: ConnectionChoices }

/** What happens to people who come for the first time. */
export function NewPeopleFields({ connection, choices }: NewPeopleFieldsProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `identity.sso.form.${id}` })
  return (
    <Card title={t('first_time')}>
      <div className="flex flex-col gap-5">
        <Switch
          name="linksByEmail"
          defaultSelected={connection?.linksByEmail ?? true}
          hint={t('linksByEmail_hint')}
        >
          {t('linksByEmail')}
        </Switch>
        <Switch
          name="createsPeople"
          defaultSelected={connection?.createsPeople ?? false}
          hint={t('createsPeople_hint')}
        >
          {t('createsPeople')}
        </Switch>
        {choices.roles.length > 0 ? (
          <AccessFields connection={connection} choices={choices} />
        ) : (
          <>
            <input type="hidden" name="role" value={connection?.role ?? ''} />
            <input type="hidden" name="place" value={connection?.place ?? ''} />
          </>
        )}
      </div>
    </Card>
  )
}

const NONE = 'none'

function AccessFields({ connection, choices }: NewPeopleFieldsProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `identity.sso.form.${id}` })
  const [role, choose] = useState(connection?.role ?? NONE)
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Select
        label={t('role')}
        hint={t('role_hint')}
        value={role}
        onChange={choose}
        options={[
          { value: NONE, label: t('role_none') },
          ...choices.roles.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <input type="hidden" name="role" value={role === NONE ? '' : role} />
      {role !== NONE && (
        <SearchComboBox
          name="place"
          label={t('place')}
          hint={t('place_hint')}
          selected={
            connection?.place && choices.place
              ? { value: connection.place, label: choices.place }
              : undefined
          }
          loadOptions={(search, signal) => loadChoices('/admin/roles/places', search, signal)}
        />
      )}
    </div>
  )
}
