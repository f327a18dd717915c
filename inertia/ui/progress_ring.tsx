import { useIntl } from 'react-intl'
import { classNames } from '~/ui/class_names'

type ProgressRingProps = { percent: number; label: string; size?: 'sm' | 'md' | 'lg' }

const SIZES = { sm: 'size-5', md: 'size-10 text-[0.6875rem]', lg: 'size-16 text-sm' }

/** The same as a bar where there is room only for a ring; the smallest shows no number. */
export function ProgressRing({ percent, label, size = 'md' }: ProgressRingProps) {
  const { formatNumber } = useIntl()
  const isDone = percent >= 100
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(percent)}
      className={classNames('relative grid shrink-0 place-items-center', SIZES[size])}
    >
      <svg aria-hidden viewBox="0 0 36 36" fill="none" className="absolute inset-0 -rotate-90">
        <circle cx="18" cy="18" r="15.5" strokeWidth="4" className="stroke-ink/12" />
        <circle
          cx="18"
          cy="18"
          r="15.5"
          strokeWidth="4"
          pathLength={100}
          strokeDasharray={`${Math.min(percent, 100)} 100`}
          strokeLinecap={percent > 0 ? 'round' : 'butt'}
          className={isDone ? 'stroke-success' : 'stroke-accent'}
        />
      </svg>
      {size !== 'sm' && (
        <span aria-hidden className="font-semibold tabular-nums">
          {formatNumber(percent / 100, { style: 'percent' })}
        </span>
      )}
    </div>
  )
}
