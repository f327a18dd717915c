import { Link, usePage } from '@inertiajs/react'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Badge } from '~/ui/badge'
import { squareButtonStyle } from '~/ui/button_styles'
import { Icon } from '~/ui/icon'
import { GlobalSearch } from '~/layouts/global_search'
import { Logo } from '~/layouts/logo'
import { PATHS } from '~/layouts/paths'
import { UserMenu } from '~/layouts/user_menu'
import type { SharedProps } from '~/types'

type TopBarProps = { breadcrumbs?: ReactNode; unreadCount?: number }

/** What is at hand on every page: search, news and the account. */
export function TopBar({ breadcrumbs, unreadCount }: TopBarProps) {
  const { formatMessage } = useIntl()
  const { demo } = usePage<SharedProps>().props
  return (
    <header className="sticky top-0 z-20 flex h-14 items-center gap-3 border-b bg-surface px-4 sm:px-6 print:hidden">
      <Link href={PATHS.home} className="rounded-control md:hidden">
        <Logo isSmall />
      </Link>
      {breadcrumbs && <div className="min-w-0 max-md:hidden">{breadcrumbs}</div>}
      <GlobalSearch />
      <div className="ms-auto flex items-center gap-2">
        {demo && (
          <span title={formatMessage({ id: 'ui.top_bar.demo_hint' })} className="max-sm:hidden">
            <Badge tone="warning">{formatMessage({ id: 'ui.top_bar.demo' })}</Badge>
          </span>
        )}
        {unreadCount !== undefined && <NotificationsLink count={unreadCount} />}
        <UserMenu />
      </div>
    </header>
  )
}

function NotificationsLink({ count }: { count: number }) {
  const { formatMessage, formatNumber } = useIntl()
  return (
    <Link
      href={PATHS.notifications}
      aria-label={formatMessage({ id: 'ui.top_bar.notifications' }, { count })}
      className={squareButtonStyle('ghost')}
    >
      <Icon name="bell" size="lg" />
      {count > 0 && (
        <span className="absolute -end-0.5 -top-0.5 min-w-4.5 rounded-pill bg-danger-fill px-1 text-center text-[0.6875rem] leading-4.5 font-semibold text-on-danger">
          {count > 99 ? '99+' : formatNumber(count)}
        </span>
      )}
    </Link>
  )
}
