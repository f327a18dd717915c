import { Link } from '@inertiajs/react'
import type { TagFace } from '#platform/tags/types'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import { SOFT_TONE } from '~/ui/tone'

type TagLinksProps = {
  tags: TagFace[]
  label: string
  /** Address of what else bears the tag. */
  href: (tag: string) => string
}

/** The tags of a record, each a way to the others that bear it. */
export function TagLinks({ tags, label, href }: TagLinksProps) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-1.5">
      {tags.map(({ name, color }) => (
        <li key={name}>
          <Link
            href={href(name)}
            className={classNames(
              'inline-flex h-6 items-center gap-1 rounded-pill px-2.5 text-xs font-medium hover:underline pointer-coarse:h-9',
              SOFT_TONE[color]
            )}
          >
            <Icon name="tag" size="sm" />
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
