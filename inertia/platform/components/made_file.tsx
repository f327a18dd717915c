import { useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import type { JobFile } from '#platform/jobs/types'
import { Callout } from '~/ui/callout'
import { DateText } from '~/ui/date_text'
import { FileSize } from '~/ui/file_size'
import { Icon } from '~/ui/icon'
import { LinkButton } from '~/ui/link_button'

type MadeFileProps = {
  file: JobFile
  /** Somebody waited for it: the download begins by itself. */
  isAwaited: boolean
}

/** The file that a job made, to be taken away while it is there. */
export function MadeFile({ file, isAwaited }: MadeFileProps) {
  const { formatMessage } = useIntl()
  const isTaken = useRef(false)
  useEffect(() => {
    if (!isAwaited || isTaken.current || !file.url) return
    isTaken.current = true
    window.location.assign(file.url)
  }, [isAwaited, file.url])

  if (!file.url) {
    return (
      <Callout kind="warning">{formatMessage({ id: 'platform.jobs.file_gone' }, file)}</Callout>
    )
  }
  return (
    <div className="flex flex-wrap items-center gap-4" role="status">
      <Icon name="file" className="text-ink-muted" />
      <div className="min-w-0 grow">
        <p className="flex items-baseline gap-2">
          <span className="truncate font-medium">{file.name}</span>
          <FileSize bytes={file.bytes} />
        </p>
        {file.expiresAt && (
          <p className="text-[0.8125rem] text-ink-muted">
            {formatMessage({ id: 'platform.jobs.file_until' })}{' '}
            <DateText value={file.expiresAt} style="datetime" />
          </p>
        )}
      </div>
      <LinkButton href={file.url} variant="primary" icon="download" external>
        {formatMessage({ id: 'platform.jobs.download' })}
      </LinkButton>
    </div>
  )
}
