import { Link } from '@inertiajs/react'
import { Icon } from '~/ui/icon'

type TagLinksProps = {
  tags: string[]
  label: string
  /** Address of what else bears the tag. */
  href: (tag: string) => string
}

/** The tags of a record, each a way to the others that bear it. */
export function TagLinks({ tags, label, href }: TagLinksProps) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-1.5">
      {tags.map((tag) => (
        <li key={tag}>
          <Link
            href={href(tag)}
            className="inline-flex h-6 items-center gap-1 rounded-pill bg-surface-sunken px-2.5 text-xs font-medium text-ink-muted hover:bg-accent-soft hover:text-accent-ink pointer-coarse:h-9"
          >
            <Icon name="tag" size="sm" />
            {tag}
          </Link>
        </li>
      ))}
    </ul>
  )
}
