import { Link } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { classNames } from '~/ui/class_names'

type Tab = { href: string; label: string; count?: number; isCurrent?: boolean }

/** On phones the row scrolls: the part one is in must be seen. */
function intoView(tab: HTMLElement | null) {
  const row = tab?.parentElement
  if (row)
    row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.clientWidth) / 2
}

/** Parts of one thing, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  const { formatNumber } = useIntl()
  return (
    <nav aria-label={label} className="border-b">
      <ul className="-mb-px flex gap-1 overflow-x-auto">
        {tabs.map((tab) => (
          <li key={tab.href} ref={tab.isCurrent ? intoView : undefined} className="shrink-0">
            <Link
              href={tab.href}
              aria-current={tab.isCurrent ? 'page' : undefined}
              className={classNames(
                'flex h-10 items-center gap-2 rounded-t-control border-b-2 px-3 font-medium transition-colors duration-100 focus-visible:-outline-offset-2',
                tab.isCurrent
                  ? 'border-accent text-ink'
                  : 'border-transparent text-ink-muted hover:border-line-strong hover:text-ink'
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="rounded-pill bg-ink/8 px-1.5 text-xs leading-5 tabular-nums">
                  {formatNumber(tab.count)}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
