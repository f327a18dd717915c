import { Link } from '@inertiajs/react'
import type { ReactNode } from 'react'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import type { IconName } from '~/ui/icons'
import { SOFT_TONE, type Tone } from '~/ui/tone'

type StatTileProps = {
  label: string
  value: ReactNode
  /** What the number means or how it changed. */
  note?: ReactNode
  icon?: IconName
  tone?: Tone
  href?: string
}

/** One number that matters. With `href` the whole tile leads to what it counts. */
export function StatTile({ label, value, note, icon, tone = 'neutral', href }: StatTileProps) {
  return (
    <div
      className={classNames(
        'relative flex min-w-0 flex-col gap-1 rounded-card border bg-surface p-4',
        href && 'transition-colors duration-100 hover:border-line-strong'
      )}
    >
      <div className="flex items-center justify-between gap-2">
        <span className="text-[0.8125rem] text-ink-muted">
          {href ? (
            <Link href={href} className="after:absolute after:inset-0 after:rounded-card">
              {label}
            </Link>
          ) : (
            label
          )}
        </span>
        {icon && (
          <span
            className={classNames(
              'grid size-7 place-items-center rounded-control',
              SOFT_TONE[tone]
            )}
          >
            <Icon name={icon} />
          </span>
        )}
      </div>
      <span className="text-2xl/8 font-semibold tracking-tight tabular-nums">{value}</span>
      {note && <span className="text-[0.8125rem] text-ink-muted">{note}</span>}
    </div>
  )
}
