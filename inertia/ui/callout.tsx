import type { ReactNode } from 'react'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import type { IconName } from '~/ui/icons'

type Kind = 'info' | 'success' | 'warning' | 'danger'

type CalloutProps = {
  kind?: Kind
  title?: string
  /** Set when it appears in answer to something: it is then read out at once. */
  isUrgent?: boolean
  action?: ReactNode
  children?: ReactNode
}

const LOOKS: Record<Kind, { icon: IconName; box: string; mark: string }> = {
  info: { icon: 'info', box: 'border-info/30 bg-info-soft', mark: 'text-info' },
  success: { icon: 'success', box: 'border-success/30 bg-success-soft', mark: 'text-success' },
  warning: { icon: 'warning', box: 'border-warning/30 bg-warning-soft', mark: 'text-warning' },
  danger: { icon: 'alert', box: 'border-danger/30 bg-danger-soft', mark: 'text-danger' },
}

/** Something one should know before going on. */
export function Callout({ kind = 'info', title, isUrgent, action, children }: CalloutProps) {
  const { icon, box, mark } = LOOKS[kind]
  return (
    <div
      role={isUrgent ? 'alert' : undefined}
      className={classNames('flex flex-wrap items-start gap-3 rounded-card border px-4 py-3', box)}
    >
      <Icon name={icon} className={classNames('mt-0.5', mark)} />
      <div className="min-w-0 grow basis-60">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
      {action}
    </div>
  )
}
