import { Link, router } from '@inertiajs/react'
import { Button } from '~/ui/button'
import { classNames } from '~/ui/class_names'
import type { ListRow } from '~/ui/list/types'

export type NewsRow = ListRow & {
  title?: string
  text?: string
  isRead?: boolean
  /** What can be done right here, while it can. */
  actions?: { key: string; label: string }[]
}

/** What happened, in two lines, and what can be done about it. */
export function NewsCell({ row }: { row: NewsRow }) {
  const { actions = [] } = row
  return (
    <div className="flex flex-col gap-0.5 py-2.5">
      <Link
        href={row.href!}
        className={classNames(
          'rounded-sm text-ink decoration-line-strong underline-offset-3 hover:text-accent-ink hover:underline',
          row.isRead ? 'font-normal' : 'font-semibold'
        )}
      >
        {row.title}
      </Link>
      <span className="text-[0.8125rem] font-normal text-ink-muted">{row.text}</span>
      {actions.length > 0 && (
        <div className="flex flex-wrap gap-2 pt-1.5">
          {actions.map(({ key, label }) => (
            <Button
              key={key}
              size="sm"
              onPress={() => router.post(`/me/notifications/${row.id}/actions/${key}`)}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
