import { useIntl } from 'react-intl'
import { classNames } from '~/ui/class_names'

type ProgressBarProps = {
  /** 0–100. Without it, something is going on and nobody knows how long. */
  percent?: number
  /** What progresses; heard, and shown unless `isCompact`. */
  label: string
  isCompact?: boolean
  size?: 'sm' | 'md'
  className?: string
}

/** How far something is. Full is green, so that "done" can be seen from afar. */
export function ProgressBar(props: ProgressBarProps) {
  const { percent, label, isCompact, size = 'md', className } = props
  const { formatNumber } = useIntl()
  const text = percent === undefined ? '' : formatNumber(percent / 100, { style: 'percent' })
  return (
    <div className={classNames('flex flex-col gap-1.5', className)}>
      <div className={isCompact ? 'sr-only' : 'flex justify-between gap-4 text-[0.8125rem]'}>
        <span className="text-ink-muted">{label}</span>
        <span className="font-medium tabular-nums">{text}</span>
      </div>
      <div className="flex items-center gap-2.5">
        <Bar {...{ percent, label, size }} />
        {isCompact && (
          <span aria-hidden className="min-w-9 text-end text-xs text-ink-muted tabular-nums">
            {text}
          </span>
        )}
      </div>
    </div>
  )
}

function Bar({ percent, label, size }: Pick<ProgressBarProps, 'percent' | 'label' | 'size'>) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent === undefined ? undefined : Math.round(percent)}
      className={classNames(
        'relative grow overflow-hidden rounded-pill bg-ink/10',
        size === 'sm' ? 'h-1' : 'h-1.5'
      )}
    >
      {percent === undefined ? (
        <div className="absolute inset-y-0 w-2/5 animate-slide rounded-pill bg-accent" />
      ) : (
        <div
          className={classNames(
            'h-full rounded-pill transition-[width] duration-150',
            percent >= 100 ? 'bg-success' : 'bg-accent'
          )}
          style={{ width: `${Math.min(Math.max(percent, 0), 100)}%` }}
        />
      )}
    </div>
  )
}
