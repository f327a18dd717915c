import { classNames } from '~/ui/class_names'
import { textHash } from '~/ui/text_hash'

type AvatarProps = {
  name: string
  imageUrl?: string | null
  size?: 'xs' | 'sm' | 'md' | 'lg'
  /** Set where the name is not written beside it. */
  isAlone?: boolean
}

const SIZES = {
  xs: 'size-5 text-[0.5625rem]',
  sm: 'size-7 text-[0.6875rem]',
  md: 'size-9 text-[0.8125rem]',
  lg: 'size-16 text-xl',
}

const COLORS = [
  'bg-info-soft text-info',
  'bg-success-soft text-success',
  'bg-warning-soft text-warning',
  'bg-danger-soft text-danger',
  'bg-accent-soft text-accent-ink',
  'bg-ink/10 text-ink',
]

/** A person's picture, or their initials on a colour that is always the same for them. */
export function Avatar({ name, imageUrl, size = 'sm', isAlone }: AvatarProps) {
  if (imageUrl) {
    return (
      <img
        src={imageUrl}
        alt={isAlone ? name : ''}
        className={classNames('shrink-0 rounded-full object-cover', SIZES[size])}
      />
    )
  }
  return (
    // Drawn by CSS, so that a button around it is not expected to be called "LL".
    <span
      data-initials={initials(name)}
      role={isAlone ? 'img' : undefined}
      aria-label={isAlone ? name : undefined}
      aria-hidden={isAlone ? undefined : true}
      className={classNames(
        'grid shrink-0 place-items-center rounded-full font-semibold before:content-[attr(data-initials)]',
        SIZES[size],
        COLORS[textHash(name) % COLORS.length]
      )}
    />
  )
}

function initials(name: string) {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : undefined]
  return letters.map((word) => (word ? [...word][0].toLocaleUpperCase() : '')).join('')
}
