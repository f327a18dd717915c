import { useIntl } from 'react-intl'
import { FileSize } from '~/ui/file_size'
import { Icon } from '~/ui/icon'
import { IconButton } from '~/ui/icon_button'
import { ProgressBar } from '~/ui/progress_bar'

export type FileUpload = {
  id: string
  name: string
  sizeBytes?: number
  /** 0–100 while it is on its way; undefined once it has arrived. */
  percent?: number
  error?: string
}

type FileLineProps = {
  upload: FileUpload
  onRemove?: (id: string) => void
  onRetry?: (id: string) => void
}

/** One file: how far it is, what went wrong, and what can be done. */
export function FileLine({ upload, onRemove, onRetry }: FileLineProps) {
  const { formatMessage } = useIntl()
  const { id, name, percent, error } = upload
  return (
    <li className="flex items-center gap-3 rounded-control border bg-surface px-3 py-2">
      <Icon name={error ? 'alert' : 'file'} className={error ? 'text-danger' : 'text-ink-muted'} />
      <div className="min-w-0 grow">
        <p className="flex items-baseline gap-2">
          <span className="truncate font-medium">{name}</span>
          {upload.sizeBytes !== undefined && <FileSize bytes={upload.sizeBytes} />}
        </p>
        {error ? (
          <p role="alert" className="text-[0.8125rem] text-danger">
            {error}
          </p>
        ) : (
          percent !== undefined && (
            <ProgressBar percent={percent} label={name} isCompact size="sm" />
          )
        )}
      </div>
      {error && onRetry && (
        <IconButton
          icon="restart"
          size="sm"
          label={formatMessage({ id: 'ui.files.retry' }, { name })}
          onPress={() => onRetry(id)}
        />
      )}
      {onRemove && (
        <IconButton
          icon="close"
          size="sm"
          label={formatMessage({ id: 'ui.files.remove' }, { name })}
          onPress={() => onRemove(id)}
        />
      )}
    </li>
  )
}
