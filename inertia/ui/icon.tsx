import { icons, type IconName } from '~/ui/icons'
import { classNames } from '~/ui/class_names'

type IconProps = {
  /** A name the server sent may be unknown here: it is shown as a circle. */
  name: IconName | (string & {})
  size?: 'sm' | 'md' | 'lg'
  /** Turns around where text runs from right to left: for arrows and chevrons. */
  mirrored?: boolean
  className?: string
}

const SIZES = { sm: 'size-3.5', md: 'size-4', lg: 'size-5' }

/** A picture beside a word, never instead of one: it is hidden from screen readers. */
export function Icon({ name, size = 'md', mirrored, className }: IconProps) {
  const Picture = icons[name as IconName] ?? icons.circle
  return (
    <Picture
      aria-hidden
      strokeWidth={1.75}
      className={classNames('shrink-0', SIZES[size], mirrored && 'rtl:-scale-x-100', className)}
    />
  )
}
