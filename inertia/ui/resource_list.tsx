import { useIntl } from 'react-intl'
import { FileSize } from '~/ui/file_size'
import { Icon } from '~/ui/icon'
import type { IconName } from '~/ui/icons'
import { VisuallyHidden } from '~/ui/visually_hidden'

export type ResourceItem = {
  id: string
  title: string
  kind: keyof typeof ICONS
  sizeBytes: number | null
  /** Null when it is not for this reader. */
  href: string | null
}

const ICONS = {
  pdf: 'file-text',
  word: 'file-text',
  excel: 'file-text',
  powerpoint: 'file-text',
  text: 'file-text',
  image: 'image',
  video: 'video',
  audio: 'file',
  archive: 'file',
  link: 'external',
  file: 'file',
} satisfies Record<string, IconName>

/** Files and links of a course: what each is, how large, and the way to it or why there is none. */
export function ResourceList({ resources }: { resources: ResourceItem[] }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {resources.map((resource) => (
        <li key={resource.id}>
          {resource.href ? (
            <a
              href={resource.href}
              {...(resource.kind === 'link' && { target: '_blank', rel: 'noreferrer' })}
              className="flex min-h-11 items-center gap-2.5 rounded-control px-2 py-1.5 transition-colors duration-100 hover:bg-ink/5"
            >
              <ResourceFacts resource={resource} />
            </a>
          ) : (
            <span className="flex min-h-11 items-center gap-2.5 px-2 py-1.5 text-ink-muted">
              <ResourceFacts resource={resource} />
              <LockedMark />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function LockedMark() {
  const { formatMessage } = useIntl()
  return (
    <>
      <Icon name="lock" />
      <VisuallyHidden>{formatMessage({ id: 'ui.resources.locked' })}</VisuallyHidden>
    </>
  )
}

/** Icon, title, and in words what it is. */
export function ResourceFacts({ resource }: { resource: ResourceItem }) {
  const { formatMessage } = useIntl()
  return (
    <>
      <Icon name={ICONS[resource.kind]} className="text-ink-muted" />
      <span className="flex min-w-0 grow flex-col">
        <span className="truncate font-medium">{resource.title}</span>
        <span className="flex gap-2 text-xs text-ink-muted">
          {formatMessage({ id: `ui.resources.kinds.${resource.kind}` })}
          {resource.sizeBytes !== null && <FileSize bytes={resource.sizeBytes} />}
        </span>
      </span>
    </>
  )
}
