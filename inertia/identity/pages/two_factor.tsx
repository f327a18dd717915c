import { useIntl } from 'react-intl'
import { Card } from '~/ui/card'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { SubmitButton } from '~/ui/submit_button'
import { TextField } from '~/ui/text_field'

/** The secret in base 32, and an SVG that an authenticator app reads it from. */
type TwoFactorProps = { secret: string; picture: string }

/** Hands a secret to an app, and takes a code as the proof that it has it. */
export default function TwoFactor({ secret, picture }: TwoFactorProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `identity.two_factor.${key}` })
  return (
    <>
      <PageHeader
        title={t('set_up')}
        description={t('lead')}
        breadcrumbs={[
          { label: formatMessage({ id: 'identity.security.title' }), href: '/me/security' },
          { label: t('set_up') },
        ]}
      />
      <Card className="max-w-2xl">
        <div className="grid gap-6 sm:grid-cols-[11rem_minmax(0,1fr)]">
          <img
            src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
            alt={t('picture')}
            className="size-44 rounded-control bg-white p-3"
          />
          <div className="flex flex-col gap-4">
            <p>{t('scan')}</p>
            <div>
              <p className="text-ink-muted">{t('or_type')}</p>
              <p className="font-mono text-base tracking-wide" dir="ltr">
                {secret.match(/.{1,4}/g)?.join(' ')}
              </p>
            </div>
            <Form action="/me/security/two-factor" method="post" guardsChanges={false}>
              <TextField
                name="code"
                label={t('code')}
                hint={t('code_hint')}
                autoComplete="one-time-code"
                spellCheck="false"
                isRequired
              />
              <FormActions>
                <SubmitButton>{t('turn_on')}</SubmitButton>
                <LinkButton href="/me/security" variant="ghost">
                  {formatMessage({ id: 'ui.cancel' })}
                </LinkButton>
              </FormActions>
            </Form>
          </div>
        </div>
      </Card>
    </>
  )
}
