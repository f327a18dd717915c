import { Link } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { ItemChange } from '#courses/rules/compare_versions'
import { Badge } from '~/ui/badge'
import type { IconName } from '~/ui/icons'
import type { Tone } from '~/ui/tone'

type ChangeListProps = {
  changes: ItemChange[]
  /** Where the texts of a lesson are compared. */
  hrefOf?: (change: ItemChange) => string | null
}

const LOOKS: Record<ItemChange['change'], { tone: Tone; icon: IconName }> = {
  added: { tone: 'success', icon: 'plus' },
  removed: { tone: 'danger', icon: 'minus' },
  changed: { tone: 'info', icon: 'edit' },
}

/** What changed, item by item. */
export function ChangeList({ changes, hrefOf }: ChangeListProps) {
  const { formatMessage, formatList } = useIntl()
  const t = (key: string, values?: Record<string, string>) =>
    formatMessage({ id: `courses.versions.${key}` }, values)
  return (
    <ul className="divide-y">
      {changes.map((change) => {
        const href = hrefOf?.(change)
        return (
          <li
            key={`${change.kind}-${change.lineage}`}
            className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-5 py-2.5"
          >
            <Badge {...LOOKS[change.change]}>{t(`change.${change.change}`)}</Badge>
            <span className="min-w-0 font-medium break-words">
              {href ? (
                <Link href={href} className="hover:text-accent-ink hover:underline">
                  {change.title}
                </Link>
              ) : (
                change.title
              )}
            </span>
            <span className="text-[0.8125rem] text-ink-muted">
              {[
                t(`kind.${change.kind}`),
                change.module,
                change.was && t('was', { title: change.was }),
                change.aspects.length > 0 &&
                  formatList(change.aspects.map((aspect) => t(`aspect.${aspect}`))),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
