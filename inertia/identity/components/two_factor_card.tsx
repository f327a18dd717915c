import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { TwoFactorState } from '#identity/queries/two_factor_of'
import type { TrustedDevice } from '#identity/two_factor/trusted_devices'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { LinkButton } from '~/ui/link_button'
import { StatusBadge } from '~/ui/status_badge'
import { SubmitButton } from '~/ui/submit_button'
import { TextField } from '~/ui/text_field'

const PATH = '/me/security/two-factor'

/** Whether signing in asks for a code as well, and what can be done about it. */
export function TwoFactorCard({ state }: { state: TwoFactorState }) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `identity.two_factor.${key}` })
  return (
    <Card>
      <div className="flex flex-col items-start gap-3">
        <StatusBadge
          status={state.isOn ? 'active' : 'off'}
          label={t(state.isOn ? 'is_on' : 'is_off')}
        />
        <p className="max-w-prose text-ink-muted">{t('what')}</p>
        {state.isOn ? (
          <TurnedOn state={state} />
        ) : (
          <LinkButton href={PATH} variant="primary">
            {t('set_up')}
          </LinkButton>
        )}
      </div>
    </Card>
  )
}

function TurnedOn({ state }: { state: Extract<TwoFactorState, { isOn: true }> }) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `identity.two_factor.${key}` })
  return (
    <>
      <p>{formatMessage({ id: 'identity.two_factor.codes_left' }, { count: state.codesLeft })}</p>
      {state.devices.length > 0 && <Devices devices={state.devices} />}
      <div className="flex flex-wrap gap-2">
        <AskingPassword action={`${PATH}/codes`} method="post" label={t('renew')} />
        <AskingPassword action={PATH} method="delete" label={t('turn_off')} />
      </div>
    </>
  )
}

/** Where no code is asked for. */
function Devices({ devices }: { devices: TrustedDevice[] }) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `identity.two_factor.${key}` })
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="font-medium">{t('trusted')}</p>
      <ul className="text-ink-muted">
        {devices.map(({ id, browser, platform, expiresAt }) => (
          <li key={id}>
            {[browser, platform].filter(Boolean).join(' · ') ||
              formatMessage({ id: 'identity.security.unknown_device' })}{' '}
            · {t('until')} <DateText value={expiresAt} style="date" />
          </li>
        ))}
      </ul>
      <Button size="sm" onPress={() => router.delete('/me/security/trusted-devices')}>
        {t('forget')}
      </Button>
    </div>
  )
}

type AskingPasswordProps = { action: string; method: 'post' | 'delete'; label: string }

/** What an open screen alone must not be able to do. */
function AskingPassword({ action, method, label }: AskingPasswordProps) {
  const { formatMessage } = useIntl()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{label}</Button>
      {isOpen && (
        <Dialog title={label} size="sm" isOpen onOpenChange={setOpen}>
          <Form
            action={action}
            method={method}
            guardsChanges={false}
            className="max-w-none"
            onSuccess={() => setOpen(false)}
          >
            <TextField
              name="password"
              type="password"
              label={formatMessage({ id: 'identity.security.current_password' })}
              autoComplete="current-password"
              isRequired
              autoFocus
            />
            <FormActions>
              <SubmitButton>{label}</SubmitButton>
              <Button variant="ghost" onPress={() => setOpen(false)}>
                {formatMessage({ id: 'ui.cancel' })}
              </Button>
            </FormActions>
          </Form>
        </Dialog>
      )}
    </>
  )
}
