import { Link, usePage } from '@inertiajs/react'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Badge } from '~/ui/badge'
import { Bell } from '~/layouts/bell/bell'
import { GlobalSearch } from '~/layouts/global_search'
import { Logo } from '~/layouts/logo'
import { PATHS } from '~/layouts/paths'
import { UserMenu } from '~/layouts/user_menu'
import type { SharedProps } from '~/types'

type TopBarProps = { breadcrumbs?: ReactNode }

/** What is at hand on every page: search, news and the account. */
export function TopBar({ breadcrumbs }: TopBarProps) {
  const { formatMessage } = useIntl()
  const { demo, user } = usePage<SharedProps>().props
  return (
    <header className="sticky top-0 z-20 flex h-14 items-center gap-3 border-b bg-surface px-4 sm:px-6 print:hidden">
      <Link href={PATHS.home} className="shrink-0 rounded-control md:hidden">
        <Logo isSmall />
      </Link>
      {breadcrumbs && <div className="min-w-0 max-md:hidden">{breadcrumbs}</div>}
      <GlobalSearch />
      <div className="ms-auto flex shrink-0 items-center gap-2 max-sm:gap-0">
        {demo && (
          <span title={formatMessage({ id: 'ui.top_bar.demo_hint' })} className="max-sm:hidden">
            <Badge tone="warning">{formatMessage({ id: 'ui.top_bar.demo' })}</Badge>
          </span>
        )}
        {user && <Bell />}
        <UserMenu />
      </div>
    </header>
  )
}
