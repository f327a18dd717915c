import { useIntl } from 'react-intl'
import type { ConnectionDetails } from '#identity/single_sign_on/types'
import { Card } from '~/ui/card'
import { Switch } from '~/ui/switch'
import { TextField } from '~/ui/text_field'

/** Which provider it is and as whom we ask it. */
export function ProviderFields({ connection }: { connection: ConnectionDetails | null }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `identity.sso.form.${id}` })
  const field = (name: 'name' | 'issuer' | 'clientId' | 'scopes') => ({
    name,
    label: t(name),
    hint: t(`${name}_hint`),
    defaultValue: connection?.[name] ?? (name === 'scopes' ? 'openid profile email' : ''),
  })
  return (
    <Card title={t('provider')}>
      <div className="flex flex-col gap-5">
        <TextField {...field('name')} isRequired maxLength={100} />
        <TextField {...field('issuer')} type="url" isRequired maxLength={500} />
        <TextField {...field('clientId')} isRequired maxLength={255} spellCheck="false" />
        <TextField
          name="clientSecret"
          type="password"
          label={t('clientSecret')}
          hint={t(connection?.hasSecret ? 'clientSecret_kept' : 'clientSecret_hint')}
          placeholder={connection?.hasSecret ? '••••••••' : undefined}
          autoComplete="off"
          maxLength={1000}
        />
        <TextField {...field('scopes')} maxLength={300} spellCheck="false" />
        <Switch
          name="signsOutThere"
          defaultSelected={connection?.signsOutThere ?? true}
          hint={t('signsOutThere_hint')}
        >
          {t('signsOutThere')}
        </Switch>
      </div>
    </Card>
  )
}
