import { icons, type IconName } from '~/ui/icons'
import { classNames } from '~/ui/class_names'

type IconProps = {
  /** A name the server sent may be unknown here: it is shown as a circle. */
  name: IconName | (string & {})
  size?: 'sm' | 'md' | 'lg'
  className?: string
}

const SIZES = { sm: 'size-3.5', md: 'size-4', lg: 'size-5' }

/** They point onwards or back, so they turn around where text runs from right to left. */
const POINTING = new Set<string>([
  'arrow-left',
  'arrow-right',
  'chevron-left',
  'chevron-right',
  'panel-close',
  'panel-open',
  'checklist',
  'scroll',
  'send',
  'sign-out',
  'undo',
  'external',
] satisfies IconName[])

/** A picture beside a word, never instead of one: it is hidden from screen readers. */
export function Icon({ name, size = 'md', className }: IconProps) {
  const Picture = icons[name as IconName] ?? icons.circle
  return (
    <Picture
      aria-hidden
      strokeWidth={1.75}
      className={classNames(
        'shrink-0',
        SIZES[size],
        POINTING.has(name) && 'rtl:-scale-x-100',
        className
      )}
    />
  )
}
