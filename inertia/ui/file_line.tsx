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
  /** How it stands with it, in a few words. */
  note?: string
  isDone?: boolean
  /** What can be done with it now. */
  control?: 'pause' | 'resume'
  error?: string
}

type FileLineProps = {
  upload: FileUpload
  onRemove?: (id: string) => void
  onPause?: (id: string) => void
  onResume?: (id: string) => void
}

/** One file: how far it is, what went wrong, and what can be done. */
export function FileLine({ upload, onRemove, onPause, onResume }: FileLineProps) {
  const { formatMessage } = useIntl()
  const { id, name, percent, note, isDone, control, error } = upload
  const act = control === 'pause' ? onPause : onResume
  return (
    <li className="flex items-center gap-3 rounded-control border bg-surface px-3 py-2">
      <Icon
        name={error ? 'alert' : isDone ? 'check' : 'file'}
        className={error ? 'text-danger' : isDone ? 'text-success' : 'text-ink-muted'}
      />
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
          <>
            {percent !== undefined && (
              <ProgressBar percent={percent} label={name} isCompact size="sm" />
            )}
            {note && <p className="text-[0.8125rem] text-ink-muted">{note}</p>}
          </>
        )}
      </div>
      {control && act && (
        <IconButton
          icon={control === 'pause' ? 'pause' : 'play'}
          size="sm"
          label={formatMessage({ id: `ui.files.${control}` }, { name })}
          onPress={() => act(id)}
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
