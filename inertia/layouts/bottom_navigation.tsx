import { Link, router, usePage } from '@inertiajs/react'
import { lazy, Suspense, useEffect } from 'react'
import { useIntl } from 'react-intl'

import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import { useOnDemand } from '~/ui/use_on_demand'
import { currentEntry } from '~/layouts/navigation'
import { NavigationLinks } from '~/layouts/navigation_links'
import type { SharedProps } from '~/types'

const loadDrawer = () => import('~/ui/drawer')
const Drawer = lazy(() => loadDrawer().then((module) => ({ default: module.Drawer })))

const SHOWN = 4

const ITEM =
  'flex h-14 w-full flex-col items-center justify-center gap-1 text-[0.6875rem] font-medium focus-visible:-outline-offset-2'

/** The navigation of phones: what one needs most under the thumb, the rest behind "More". */
export function BottomNavigation() {
  const { formatMessage } = useIntl()
  const { props, url } = usePage<SharedProps>()
  const current = currentEntry(props.navigation, url)
  return (
    <nav
      aria-label={formatMessage({ id: 'ui.navigation.label' })}
      className="fixed inset-x-0 bottom-0 z-30 border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul className="flex">
        {props.navigation.slice(0, SHOWN).map((entry) => (
          <li key={entry.key} className="min-w-0 flex-1">
            <Link
              href={entry.href}
              aria-current={entry === current ? 'page' : undefined}
              className={classNames(ITEM, entry === current ? 'text-accent-ink' : 'text-ink-muted')}
            >
              <Icon name={entry.icon} size="lg" />
              <span className="max-w-full truncate px-1">
                {formatMessage({ id: `ui.navigation.${entry.key}` })}
              </span>
            </Link>
          </li>
        ))}
        {props.navigation.length > SHOWN && (
          <li className="min-w-0 flex-1">
            <MoreSheet />
          </li>
        )}
      </ul>
    </nav>
  )
}

function MoreSheet() {
  const { formatMessage } = useIntl()
  const { isOpen, wasOpened, setOpen, warmUp } = useOnDemand(loadDrawer)
  const label = formatMessage({ id: 'ui.navigation.more' })
  useEffect(() => router.on('navigate', () => setOpen(false)), [])
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        onPointerDown={warmUp}
        className={classNames(ITEM, 'text-ink-muted')}
      >
        <Icon name="menu" size="lg" />
        {label}
      </button>
      {wasOpened && (
        <Suspense>
          <Drawer side="bottom" title={label} isOpen={isOpen} onOpenChange={setOpen}>
            <NavigationLinks />
          </Drawer>
        </Suspense>
      )}
    </>
  )
}
