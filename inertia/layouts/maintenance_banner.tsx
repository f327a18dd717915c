import { usePage } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { MaintenanceNotice } from '#platform/maintenance/types'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import { IconButton } from '~/ui/icon_button'
import { TextLink } from '~/ui/text_link'
import { relativeTime } from '~/ui/relative_time'
import { useNow } from '~/ui/use_now'
import { useRemembered } from '~/layouts/use_remembered'
import type { SharedProps } from '~/types'

type Look = 'strip' | 'box'

/** Work on the installation that is near or goes on; who has read it puts it away until it begins. */
export function MaintenanceBanner({ look = 'strip' }: { look?: Look }) {
  const { maintenance } = usePage<SharedProps>().props
  return maintenance.map((notice) => <Notice key={notice.key} notice={notice} look={look} />)
}

function Notice({ notice, look }: { notice: MaintenanceNotice; look: Look }) {
  const { formatMessage } = useIntl()
  const now = useNow().getTime()
  const isOpen = Date.parse(notice.startsAt) <= now
  const [isAway, putAway] = useRemembered(`stoa.maintenance.${notice.key}`, false)
  if (Date.parse(notice.endsAt) <= now || (isAway && !isOpen)) return null
  return (
    <aside
      aria-label={formatMessage({ id: 'ui.maintenance.label' })}
      className={classNames(
        'flex items-start gap-3 px-4 py-2.5 text-sm',
        look === 'strip' ? 'border-b sm:px-6' : 'mb-6 rounded-card border',
        isOpen ? 'border-warning/30 bg-warning-soft' : 'border-info/30 bg-info-soft'
      )}
    >
      <Icon
        name="wrench"
        className={classNames('mt-0.5 shrink-0', isOpen ? 'text-warning' : 'text-info')}
      />
      <p className="min-w-0 grow">
        <Words notice={notice} isOpen={isOpen} />{' '}
        <TextLink href="/status">{formatMessage({ id: 'ui.maintenance.more' })}</TextLink>
      </p>
      {!isOpen && (
        <IconButton
          icon="close"
          size="sm"
          label={formatMessage({ id: 'ui.maintenance.put_away' })}
          onPress={() => putAway(true)}
          className="-me-2 -my-1 shrink-0"
        />
      )}
    </aside>
  )
}

function Words({ notice, isOpen }: { notice: MaintenanceNotice; isOpen: boolean }) {
  const intl = useIntl()
  const { startsAt, endsAt, effect, title, passes } = notice
  const at = (value: string) => intl.formatDate(value, { dateStyle: 'medium', timeStyle: 'short' })
  const { amount, unit } = relativeTime(new Date(startsAt), useNow())
  const values = {
    start: at(startsAt),
    end: at(endsAt),
    zone: intl.timeZone ?? 'UTC',
    soon: intl.formatRelativeTime(amount, unit, { numeric: 'auto' }),
    effect,
  }
  return (
    <>
      <strong className="font-semibold">{title}</strong>
      {' · '}
      {intl.formatMessage({ id: `ui.maintenance.${isOpen ? 'open' : 'soon'}` }, values)}
      {isOpen && passes && effect !== 'none' && (
        <> {intl.formatMessage({ id: 'ui.maintenance.passes' })}</>
      )}
    </>
  )
}
