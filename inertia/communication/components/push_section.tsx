import { router } from '@inertiajs/react'
import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import type { PushDevice } from '#communication/push/subscriptions'
import {
  pushState,
  turnOffPush,
  turnOnPush,
  type PushState,
} from '~/communication/components/browser_push'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { Icon } from '~/ui/icon'
import { Section } from '~/ui/section'
import { useToast } from '~/ui/toast'

const PATH = '/me/notifications/devices'

/** News on devices while no page is open: here, and wherever else. */
export function PushSection({ devices }: { devices: PushDevice[] }) {
  const { formatMessage } = useIntl()
  const [here, setHere] = useState<{ state: PushState; hash: string | null } | null>(null)
  const t = (key: string) => formatMessage({ id: `communication.push.${key}` })
  useEffect(() => void pushState().then(setHere), [devices])
  // A subscription that the server does not know is none.
  const isKnown = devices.some(({ endpointHash }) => endpointHash === here?.hash)
  const state = here?.state === 'on' && !isKnown ? 'off' : here?.state
  return (
    <div className="max-w-3xl">
      <Section title={t('title')} description={t('lead')}>
        <Card isPadded={false}>
          {devices.length > 0 && (
            <ul className="divide-y border-b">
              {devices.map((device) => (
                <DeviceLine
                  key={device.id}
                  device={device}
                  isHere={device.endpointHash === here?.hash}
                />
              ))}
            </ul>
          )}
          <div className="flex flex-wrap items-center gap-3 px-5 py-4">
            {state && <ThisDevice state={state} />}
            {devices.length > 0 && (
              <Button variant="ghost" onPress={() => router.post(`${PATH}/test`)}>
                {t('test')}
              </Button>
            )}
          </div>
        </Card>
      </Section>
    </div>
  )
}

function ThisDevice({ state }: { state: PushState }) {
  const { formatMessage } = useIntl()
  const showToast = useToast()
  const [isBusy, setBusy] = useState(false)
  const t = (key: string) => formatMessage({ id: `communication.push.${key}` })

  async function turnOn() {
    setBusy(true)
    const isOn = await turnOnPush().catch(() => false)
    setBusy(false)
    showToast({ kind: isOn ? 'success' : 'error', message: t(isOn ? 'is_on' : 'not_on') })
    router.reload()
  }

  if (state === 'off') {
    return (
      <Button icon="bell" onPress={turnOn} isDisabled={isBusy}>
        {t('turn_on')}
      </Button>
    )
  }
  return <p className="text-ink-muted">{t(`state.${state}`)}</p>
}

function DeviceLine({ device, isHere }: { device: PushDevice; isHere: boolean }) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `communication.push.${key}` })
  const name = [device.browser, device.platform].filter(Boolean).join(' · ') || t('unknown')

  async function remove() {
    if (isHere) await turnOffPush()
    router.delete(`${PATH}/${device.id}`)
  }

  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
      <Icon name="monitor" />
      <div className="flex min-w-0 grow flex-col">
        <span className="flex items-center gap-2 font-medium">
          {name}
          {isHere && <Badge tone="success">{t('here')}</Badge>}
        </span>
        <span className="text-[0.8125rem] text-ink-muted">
          {device.lastSentAt ? (
            <>
              {t('last_sent')} <DateText value={device.lastSentAt} />
            </>
          ) : (
            <>
              {t('since')} <DateText value={device.createdAt} />
            </>
          )}
        </span>
      </div>
      <Button
        size="sm"
        aria-label={formatMessage({ id: 'communication.push.remove_named' }, { name })}
        onPress={remove}
      >
        {t('remove')}
      </Button>
    </li>
  )
}
