import { useEffect, useRef, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { FileDrop } from '~/ui/file_drop'
import type { FileUpload } from '~/ui/file_line'
import type { UploadState } from '~/ui/upload/upload_job'
import { useUploads } from '~/ui/upload/use_uploads'
import { VisuallyHidden } from '~/ui/visually_hidden'

/** What has arrived; `id` is what the server takes. */
export type Uploaded = { id: string; name: string; sizeBytes: number }

type UploadFieldProps = {
  /** Declared on the server by `defineUploadPurpose`. */
  purpose: string
  label: string
  hint?: ReactNode
  /** Within a form, the id of what has arrived is sent under this name. */
  name?: string
  accept?: string
  isMultiple?: boolean
  error?: string
  /** Told whenever something arrives or is taken away. */
  onUploaded?: (uploaded: Uploaded[]) => void
}

/**
 * Files from somebody's computer: dropped, pasted or chosen, sent at once, paused and gone on
 * with, also after the connection was lost or the page was left.
 */
export function UploadField({ purpose, isMultiple, name, onUploaded, ...drop }: UploadFieldProps) {
  const { formatMessage } = useIntl()
  const { uploads, interrupted, ...actions } = useUploads({ purpose, isMultiple })
  const arrived = uploads.filter(({ phase }) => phase === 'arrived')
  const ids = arrived.map(({ uuid }) => uuid!)
  useTelling(ids.join(), () => onUploaded?.(arrived.map(uploadedOf)))
  usePaste(actions.add)
  const lines = [
    ...uploads.map((upload) => lineOf(upload, formatMessage)),
    ...interrupted.map((one, index) => ({
      id: `interrupted-${index}`,
      name: one.name,
      sizeBytes: one.sizeBytes,
      note: formatMessage({ id: 'ui.files.interrupted' }),
    })),
  ]
  return (
    <>
      <FileDrop
        {...{ name, isMultiple, ...drop }}
        onFiles={actions.add}
        uploads={lines}
        onPause={actions.pause}
        onResume={actions.resume}
        onRemove={(id) => {
          const index = lines.findIndex((line) => line.id === id) - uploads.length
          if (index < 0) actions.cancel(id)
          else actions.forget(interrupted[index])
        }}
      />
      {name && ids.map((id) => <input key={id} type="hidden" name={name} value={id} />)}
      <VisuallyHidden>
        <span role="status">
          {arrived.map((upload) =>
            formatMessage({ id: 'ui.files.arrived_named' }, { name: upload.name })
          )}
        </span>
      </VisuallyHidden>
    </>
  )
}

const uploadedOf = ({ uuid, name, sizeBytes }: UploadState) => ({ id: uuid!, name, sizeBytes })

type Say = ReturnType<typeof useIntl>['formatMessage']

function lineOf(
  { id, name, sizeBytes, percent, phase, reason }: UploadState,
  say: Say
): FileUpload {
  const line = { id, name, sizeBytes }
  if (phase === 'refused') return { ...line, error: reason ?? say({ id: 'ui.files.refused' }) }
  if (phase === 'arrived') return { ...line, note: say({ id: 'ui.files.arrived' }), isDone: true }
  const isWaiting = phase !== 'sending'
  const note = isWaiting
    ? say({ id: `ui.files.${phase}` })
    : percent >= 100
      ? say({ id: 'ui.files.checking' })
      : undefined
  return { ...line, percent, note, control: isWaiting ? 'resume' : 'pause' }
}

function useTelling(what: string, tell: () => void) {
  const told = useRef('')
  useEffect(() => {
    if (told.current === what) return
    told.current = what
    tell()
  })
}

/** Files pasted anywhere on the page, but not into a text. */
function usePaste(add: (files: File[]) => void) {
  const latest = useRef(add)
  latest.current = add
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      const isTyping = (event.target as HTMLElement).closest?.('input, textarea, [contenteditable]')
      if (files.length === 0 || isTyping) return
      event.preventDefault()
      latest.current(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}
