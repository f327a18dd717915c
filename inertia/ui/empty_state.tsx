import type { ReactNode } from 'react'
import { Icon } from '~/ui/icon'
import type { IconName } from '~/ui/icons'

type EmptyStateProps = {
  icon?: IconName
  title: string
  /** Why there is nothing here, and what to do next. */
  description?: ReactNode
  /** The button or link that does it. */
  action?: ReactNode
}

/** Takes the place of a list that has nothing to show. */
export function EmptyState({ icon = 'inbox', title, description, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-14 text-center">
      <span className="mb-3 grid size-12 place-items-center rounded-card border bg-surface-raised text-ink-muted shadow-raised">
        <Icon name={icon} size="lg" />
      </span>
      <p className="text-[0.9375rem] font-semibold">{title}</p>
      {description && <p className="max-w-96 text-balance text-ink-muted">{description}</p>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
