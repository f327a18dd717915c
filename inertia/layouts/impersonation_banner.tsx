import { router, usePage } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { useNow } from '~/ui/use_now'
import type { SharedProps } from '~/types'

/** Somebody is here as somebody else: said above every page, and it cannot be put away. */
export function ImpersonationBanner() {
  const { formatMessage, formatTime } = useIntl()
  const { impersonation, user } = usePage<SharedProps>().props
  const minutes = useMinutesUntil(impersonation?.until)
  if (!impersonation || !user) return null
  const { mode, until, by } = impersonation
  const values = { name: user.name, by, minutes, until: formatTime(until) }
  return (
    <section
      aria-label={formatMessage({ id: 'ui.impersonation.label' })}
      className="sticky top-0 z-30 flex flex-wrap items-center gap-x-3 gap-y-2 border-b-2 border-warning bg-warning-soft px-4 py-2 text-sm sm:px-6"
    >
      <Icon name={mode === 'view' ? 'eye' : 'user'} className="shrink-0 text-warning" />
      <p className="min-w-0 grow basis-56">
        <strong className="font-semibold">
          {formatMessage({ id: `ui.impersonation.${mode}` }, values)}
        </strong>{' '}
        {formatMessage({ id: `ui.impersonation.${mode}_text` }, values)}{' '}
        <span className="text-ink-muted">
          {formatMessage({ id: 'ui.impersonation.left' }, values)}
        </span>
      </p>
      <Button size="sm" onPress={() => router.delete('/impersonation')}>
        {formatMessage({ id: 'ui.impersonation.end' })}
      </Button>
    </section>
  )
}

const useMinutesUntil = (until = '') =>
  Math.max(0, Math.ceil((Date.parse(until) - useNow().getTime()) / 60_000))
