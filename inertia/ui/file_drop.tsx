import { useId, useState, type DragEvent, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { classNames } from '~/ui/class_names'
import { useFieldError } from '~/ui/field_errors'
import { FileLine, type FileUpload } from '~/ui/file_line'
import { Icon } from '~/ui/icon'

type FileDropProps = {
  label: string
  /** Which files and how large. */
  hint?: ReactNode
  /** Where what is wrong with the field of a form stands. */
  name?: string
  accept?: string
  isMultiple?: boolean
  isDisabled?: boolean
  error?: string
  onFiles?: (files: File[]) => void
  /** What is on its way or has arrived. */
  uploads?: FileUpload[]
  onRemove?: (id: string) => void
  onPause?: (id: string) => void
  onResume?: (id: string) => void
}

/** A place to drop files on; it is also a button that opens the computer's own dialog. */
export function FileDrop(props: FileDropProps) {
  const { label, hint, name, accept, isMultiple, isDisabled, uploads = [] } = props
  const { formatMessage } = useIntl()
  const id = useId()
  const message = useFieldError(name, props.error)
  const { isOver, handlers } = useDrop((files) => props.onFiles?.(files))
  return (
    <div className="flex flex-col gap-2" data-field={name}>
      <label
        {...handlers}
        className={classNames(
          'flex flex-col items-center gap-1 rounded-card border border-dashed border-line-strong px-6 py-8 text-center transition-colors duration-100 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
          isOver ? 'border-accent bg-accent-soft' : 'bg-surface hover:bg-surface-sunken'
        )}
      >
        <input
          type="file"
          className="sr-only"
          {...{ accept, multiple: isMultiple, disabled: isDisabled }}
          aria-invalid={message ? true : undefined}
          aria-describedby={`${id}-hint ${id}-error`}
          onChange={(event) => {
            props.onFiles?.([...(event.target.files ?? [])])
            // The same file may be chosen once more, after it was taken away.
            event.target.value = ''
          }}
        />
        <Icon name="upload" size="lg" className="mb-1 text-ink-muted" />
        <span className="font-medium">{label}</span>
        <span id={`${id}-hint`} className="text-[0.8125rem] text-ink-muted">
          {formatMessage({ id: 'ui.files.drop_or_choose' })} {hint}
        </span>
      </label>
      <p id={`${id}-error`} className={message ? 'text-[0.8125rem] text-danger' : 'hidden'}>
        {message}
      </p>
      {uploads.length > 0 && (
        <ul className="flex flex-col gap-2">
          {uploads.map((upload) => (
            <FileLine
              key={upload.id}
              upload={upload}
              onRemove={props.onRemove}
              onPause={props.onPause}
              onResume={props.onResume}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

function useDrop(onFiles: (files: File[]) => void) {
  const [isOver, setOver] = useState(false)
  const mark = (over: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(over)
  }
  return {
    isOver,
    handlers: {
      onDragOver: mark(true),
      onDragLeave: mark(false),
      onDrop: (event: DragEvent<HTMLLabelElement>) => {
        mark(false)(event)
        onFiles([...event.dataTransfer.files])
      },
    },
  }
}
