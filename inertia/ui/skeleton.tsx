import { useIntl } from 'react-intl'
import { classNames } from '~/ui/class_names'
import { VisuallyHidden } from '~/ui/visually_hidden'

/** The outline of something that is on its way. `className` gives its size. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={classNames('block animate-breathe rounded-control bg-ink/8', className)}
    />
  )
}

/** A few lines of text that are on their way. */
export function SkeletonLines({ lines = 3 }: { lines?: number }) {
  const { formatMessage } = useIntl()
  return (
    <div role="status" className="flex flex-col gap-2.5">
      <VisuallyHidden>{formatMessage({ id: 'ui.loading' })}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton
          key={line}
          className={classNames('h-3.5', line === lines - 1 ? 'w-3/5' : 'w-full')}
        />
      ))}
    </div>
  )
}
