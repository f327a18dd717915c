import { Link } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { Icon } from '~/ui/icon'

export type Crumb = { label: string; href?: string }

/** The way from the top to here; the last one is here and needs no address. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const { formatMessage } = useIntl()
  return (
    <nav aria-label={formatMessage({ id: 'ui.breadcrumbs' })}>
      <ol className="flex flex-wrap items-center gap-1 text-[0.8125rem] text-ink-muted">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="flex min-w-0 items-center gap-1">
            {index > 0 && <Icon name="chevron-right" size="sm" className="text-ink-faint" />}
            {crumb.href ? (
              <Link
                href={crumb.href}
                className="truncate rounded-sm hover:text-ink hover:underline"
              >
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page" className="truncate text-ink">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
