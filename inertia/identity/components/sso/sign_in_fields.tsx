import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ConnectionChoices, ConnectionDetails } from '#identity/single_sign_on/types'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { CheckboxGroup } from '~/ui/checkbox_group'
import { Switch } from '~/ui/switch'
import { DomainsField } from '~/identity/components/sso/domains_field'

type SignInFieldsProps = { connection: ConnectionDetails | null; choices: ConnectionChoices }

/** Whom the sign-in page sends this way, and who still enters with a password. */
export function SignInFields({ connection, choices }: SignInFieldsProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `identity.sso.form.${id}` })
  const [isForced, force] = useState(connection?.isForced ?? false)
  return (
    <Card title={t('sign_in')}>
      <div className="flex flex-col gap-5">
        <DomainsField domains={connection?.domains.map(({ name }) => name) ?? []} />
        <Switch
          name="isFirst"
          defaultSelected={connection?.isFirst ?? false}
          hint={t('isFirst_hint')}
        >
          {t('isFirst')}
        </Switch>
        <Switch name="isForced" isSelected={isForced} onChange={force} hint={t('isForced_hint')}>
          {t('isForced')}
        </Switch>
        {isForced && (
          <CheckboxGroup
            name="breakGlass"
            label={t('breakGlass')}
            hint={t('breakGlass_hint')}
            defaultValue={connection?.breakGlass ?? []}
            isRequired
          >
            {choices.keepers.map(({ id, name, email }) => (
              <Checkbox key={id} value={id}>
                {name} <span className="text-ink-muted">{email}</span>
              </Checkbox>
            ))}
          </CheckboxGroup>
        )}
        {!isForced &&
          connection?.breakGlass.map((id) => (
            <input key={id} type="hidden" name="breakGlass[]" value={id} />
          ))}
      </div>
    </Card>
  )
}
