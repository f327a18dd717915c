import { Link } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { classNames } from '~/ui/class_names'
import { Logo } from '~/layouts/logo'
import { NavigationLinks } from '~/layouts/navigation_links'
import { PanelButton } from '~/layouts/panel_button'
import { PATHS } from '~/layouts/paths'
import { useRemembered } from '~/layouts/use_remembered'

/** The navigation beside the page, on everything larger than a phone. */
export function SideNavigation() {
  const { formatMessage } = useIntl()
  const [isCollapsed, setCollapsed] = useRemembered('stoa.navigation.collapsed', false)
  return (
    <aside
      className={classNames(
        'sticky top-0 flex h-dvh shrink-0 flex-col border-e bg-surface max-md:hidden print:hidden',
        isCollapsed ? 'w-16' : 'w-60'
      )}
    >
      <div
        className={classNames('flex h-14 items-center', isCollapsed ? 'justify-center' : 'px-4')}
      >
        <Link href={PATHS.home} className="min-w-0 rounded-control">
          <Logo isSmall={isCollapsed} />
        </Link>
      </div>
      <nav
        aria-label={formatMessage({ id: 'ui.navigation.label' })}
        className="min-h-0 flex-1 overflow-y-auto px-3 py-2"
      >
        <NavigationLinks isCollapsed={isCollapsed} />
      </nav>
      <div className={classNames('flex p-3', isCollapsed ? 'justify-center' : 'justify-end')}>
        <PanelButton
          isOpen={!isCollapsed}
          openLabel={formatMessage({ id: 'ui.navigation.expand' })}
          closeLabel={formatMessage({ id: 'ui.navigation.collapse' })}
          onToggle={() => setCollapsed(!isCollapsed)}
        />
      </div>
    </aside>
  )
}
