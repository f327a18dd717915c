import { useIntl } from 'react-intl'
import type { LessonPage } from '#learning/types'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { FileSize } from '~/ui/file_size'
import { Icon } from '~/ui/icon'
import { LinkButton } from '~/ui/link_button'

/** A video, a recording or another site that belongs to the lesson. */
export function LessonMedia({ media, title }: { media: LessonPage['media']; title: string }) {
  const { formatMessage } = useIntl()
  if (!media) {
    return null
  }
  if (media.kind === 'video') {
    return (
      <video
        controls
        preload="metadata"
        src={media.href}
        aria-label={title}
        className="mb-6 w-full rounded-card"
      />
    )
  }
  if (media.kind === 'audio') {
    return (
      <audio
        controls
        preload="metadata"
        src={media.href}
        aria-label={title}
        className="mb-6 w-full"
      />
    )
  }
  return (
    <div className="pb-6">
      <LinkButton href={media.href} icon="external" external>
        {formatMessage({ id: 'learning.lesson.open_link' })}
      </LinkButton>
    </div>
  )
}

export function LessonDownloads({ downloads }: Pick<LessonPage, 'downloads'>) {
  const { formatMessage } = useIntl()
  if (downloads.length === 0) {
    return null
  }
  return (
    <div className="max-w-[70ch] pt-8">
      <Card title={formatMessage({ id: 'learning.lesson.downloads' })}>
        <ul className="flex flex-col gap-1">
          {downloads.map(({ title, href, sizeBytes }) => (
            <li key={href}>
              <a
                href={href}
                className="-mx-2 flex min-h-10 items-center gap-2.5 rounded-control px-2 hover:bg-ink/5"
              >
                <Icon name="download" className="text-ink-muted" />
                <span className="min-w-0 grow truncate font-medium">{title}</span>
                {sizeBytes !== null && <FileSize bytes={sizeBytes} />}
              </a>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

export function StaffNotes({ notes }: { notes: string | null }) {
  const { formatMessage } = useIntl()
  if (!notes) {
    return null
  }
  return (
    <div className="max-w-[70ch] pt-8">
      <Callout kind="warning" title={formatMessage({ id: 'learning.lesson.staff_notes' })}>
        <p className="whitespace-pre-wrap">{notes}</p>
      </Callout>
    </div>
  )
}
