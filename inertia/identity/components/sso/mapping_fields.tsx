import { useIntl } from 'react-intl'
import type { ConnectionChoices, ConnectionDetails } from '#identity/single_sign_on/types'
import type { MappedField } from '#identity/single_sign_on/rules/fields'
import { Card } from '~/ui/card'
import { Switch } from '~/ui/switch'
import { TextField } from '~/ui/text_field'

type MappingFieldsProps = { connection: ConnectionDetails | null; choices: ConnectionChoices }

/** Which claim says which field. */
export function MappingFields({ connection, choices }: MappingFieldsProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `identity.sso.form.${id}` })
  const fields = Object.keys(choices.usual) as MappedField[]
  return (
    <Card title={t('mapping')}>
      <div className="flex flex-col gap-5">
        <p className="text-ink-muted">{t('mapping_text')}</p>
        <div className="grid gap-5 sm:grid-cols-2">
          {fields.map((field) => (
            <TextField
              key={field}
              name={`mapping.${field}`}
              label={formatMessage({ id: `identity.person.fields.${field}` })}
              defaultValue={connection ? (connection.mapping[field] ?? '') : choices.usual[field]}
              isRequired={field === 'email'}
              maxLength={100}
              spellCheck="false"
            />
          ))}
        </div>
        <Switch
          name="locksFields"
          defaultSelected={connection?.locksFields ?? true}
          hint={t('locksFields_hint')}
        >
          {t('locksFields')}
        </Switch>
      </div>
    </Card>
  )
}
