import { Link, usePage } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import { currentEntry, navigationSections } from '~/layouts/navigation'
import { NavigationSection } from '~/layouts/navigation_section'
import type { NavigationEntry, SharedProps } from '~/types'

/** Where one may go, section by section. Collapsed, only the icons are seen. */
export function NavigationLinks({ isCollapsed }: { isCollapsed?: boolean }) {
  const { props, url } = usePage<SharedProps>()
  const current = currentEntry(props.navigation, url)
  const sections = navigationSections(props.navigation)
  return (
    <div className="flex flex-col gap-5">
      {sections.map(({ section, entries }, index) => (
        <NavigationSection
          key={section}
          section={section}
          isFirst={sections.length === 1 || index === 0}
          hasCurrent={entries.some((entry) => entry === current)}
          isCollapsed={isCollapsed}
        >
          <ul className="flex flex-col gap-0.5">
            {entries.map((entry) => (
              <NavigationLink
                key={entry.key}
                entry={entry}
                isCurrent={entry === current}
                isCollapsed={isCollapsed}
              />
            ))}
          </ul>
        </NavigationSection>
      ))}
    </div>
  )
}

type NavigationLinkProps = { entry: NavigationEntry; isCurrent: boolean; isCollapsed?: boolean }

function NavigationLink({ entry, isCurrent, isCollapsed }: NavigationLinkProps) {
  const { formatMessage } = useIntl()
  const label = formatMessage({ id: `ui.navigation.${entry.key}` })
  return (
    <li>
      <Link
        href={entry.href}
        title={isCollapsed ? label : undefined}
        aria-current={isCurrent ? 'page' : undefined}
        className={classNames(
          'flex h-8.5 items-center gap-2.5 rounded-control px-2.5 font-medium transition-colors duration-100 pointer-coarse:h-11',
          isCurrent
            ? 'bg-accent-soft text-accent-ink'
            : 'text-ink-muted hover:bg-ink/5 hover:text-ink',
          isCollapsed && 'justify-center px-0'
        )}
      >
        <Icon name={entry.icon} size={isCollapsed ? 'lg' : 'md'} />
        <span className={isCollapsed ? 'sr-only' : 'truncate'}>{label}</span>
      </Link>
    </li>
  )
}
