import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { NewPasswordFields } from '~/identity/components/new_password_fields'
import { SeenAsCard } from '~/identity/components/seen_as_card'
import { SessionLine } from '~/identity/components/session_line'
import { WaysCard, type Methods } from '~/identity/components/sso/ways_card'
import { TwoFactorCard } from '~/identity/components/two_factor_card'
import { TimeZoneForm } from '~/identity/components/time_zone_form'
import type { SessionRow } from '#identity/queries/sessions_of'
import type { SeenAs } from '#identity/impersonation/types'
import type { TwoFactorState } from '#identity/queries/two_factor_of'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ConfirmDialog } from '~/ui/confirm_dialog'
import { Form } from '~/ui/form'
import { PageHeader } from '~/ui/page_header'
import { Section } from '~/ui/section'
import { SubmitButton } from '~/ui/submit_button'
import { TextField } from '~/ui/text_field'

type SecurityProps = {
  sessions: SessionRow[]
  passwordLength: number
  twoFactor: TwoFactorState
  methods: Methods
  seenAs: SeenAs[]
}

export default function Security({
  sessions,
  passwordLength,
  twoFactor,
  methods,
  seenAs,
}: SecurityProps) {
  const { formatMessage } = useIntl()
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'identity.security.title' })}
        description={formatMessage({ id: 'identity.security.lead' })}
      />
      <div className="flex flex-col gap-4">
        <Section
          title={formatMessage({ id: 'identity.security.times' })}
          description={formatMessage({ id: 'identity.security.times_text' })}
        >
          <Card>
            <TimeZoneForm />
          </Card>
        </Section>
        <Section title={formatMessage({ id: 'identity.security.devices' })}>
          <Card isPadded={false}>
            <ul className="divide-y">
              {sessions.map((session) => (
                <SessionLine
                  key={session.id}
                  session={session}
                  onSignOut={() => router.delete(`/me/security/sessions/${session.id}`)}
                />
              ))}
            </ul>
          </Card>
          <div className="pt-3">
            <ConfirmDialog
              title={formatMessage({ id: 'identity.security.everywhere_title' })}
              confirmLabel={formatMessage({ id: 'identity.security.everywhere' })}
              isDanger
              onConfirm={() => router.delete('/me/security/sessions')}
              description={formatMessage({ id: 'identity.security.everywhere_text' })}
              trigger={<Button>{formatMessage({ id: 'identity.security.everywhere' })}</Button>}
            />
          </div>
        </Section>
        {seenAs.length > 0 && (
          <Section
            title={formatMessage({ id: 'identity.security.seen_as.title' })}
            description={formatMessage({ id: 'identity.security.seen_as.text' })}
          >
            <SeenAsCard seenAs={seenAs} />
          </Section>
        )}
        <Section title={formatMessage({ id: 'identity.two_factor.title' })}>
          <TwoFactorCard state={twoFactor} />
        </Section>
        {methods.ways.length > 0 && (
          <Section title={formatMessage({ id: 'identity.sso.ways.title' })}>
            <WaysCard methods={methods} asksCode={twoFactor.isOn} />
          </Section>
        )}
        <Section title={formatMessage({ id: 'identity.security.password' })}>
          <Card>
            <Form action="/me/security/password" method="put" resetOnSuccess className="max-w-sm">
              <TextField
                name="currentPassword"
                type="password"
                label={formatMessage({ id: 'identity.security.current_password' })}
                autoComplete="current-password"
                isRequired
              />
              <NewPasswordFields length={passwordLength} />
              <div>
                <SubmitButton>
                  {formatMessage({ id: 'identity.security.change_password' })}
                </SubmitButton>
              </div>
            </Form>
          </Card>
        </Section>
      </div>
    </>
  )
}
