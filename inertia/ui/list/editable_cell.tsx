import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { classNames } from '~/ui/class_names'
import { CONTROL } from '~/ui/field_styles'
import { Icon } from '~/ui/icon'
import { cellText } from '~/ui/list/cell_text'
import type { ListColumn, ListRow } from '~/ui/list/types'
import type { SaveCells } from '~/ui/list/use_cells'

type EditableCellProps = {
  row: ListRow
  column: ListColumn
  name: string
  onSave: SaveCells
  children: ReactNode
}

/** What a cell shows, with a way to change it where it stands. Enter keeps, Escape leaves it. */
export function EditableCell(props: EditableCellProps) {
  const { column, name, children } = props
  const { formatMessage } = useIntl()
  const [isEditing, setEditing] = useState(false)
  const frame = useRef<HTMLDivElement>(null)

  function close() {
    const cell = frame.current?.closest<HTMLElement>('[data-cell]')
    const isHere = frame.current?.contains(document.activeElement)
    setEditing(false)
    if (!cell) return
    cell.tabIndex = -1
    if (isHere) cell.focus()
  }

  return (
    <div
      ref={frame}
      className="group/cell flex min-w-0 items-center gap-1"
      onDoubleClick={() => setEditing(true)}
    >
      {isEditing ? (
        <CellField {...props} onClose={close} />
      ) : (
        <>
          <div className="min-w-0 grow">{children}</div>
          <button
            type="button"
            data-edit
            tabIndex={-1}
            onClick={() => setEditing(true)}
            aria-label={formatMessage({ id: 'ui.cells.change' }, { column: column.label, name })}
            className="grid size-6 shrink-0 place-items-center rounded-control text-ink-muted opacity-0 group-hover/cell:opacity-100 hover:bg-ink/6 hover:text-ink focus-visible:opacity-100 pointer-coarse:size-11 pointer-coarse:opacity-100"
          >
            <Icon name="edit" size="sm" />
          </button>
        </>
      )}
    </div>
  )
}

function CellField({
  row,
  column,
  name,
  onSave,
  onClose,
}: EditableCellProps & { onClose: () => void }) {
  const { formatMessage, timeZone } = useIntl()
  const before = cellText(row, column, timeZone)
  const [value, setValue] = useState(before)
  const [isSaving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState('')
  const isLeft = useRef(false)

  async function save() {
    if (isSaving || isLeft.current) return
    if (value === before) return onClose()
    setSaving(true)
    const [refused] = await onSave([{ id: row.id, column: column.key, value }])
    setSaving(false)
    if (refused) setRefusal(refused.message)
    else onClose()
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation()
    if (event.key === 'Enter') void save()
    if (event.key === 'Escape') {
      isLeft.current = true
      onClose()
    }
  }

  return (
    <div data-editing className="flex min-w-0 grow flex-col gap-1">
      <input
        ref={takeOver}
        type={column.editable === 'day' ? 'date' : 'text'}
        aria-label={formatMessage({ id: 'ui.cells.change' }, { column: column.label, name })}
        aria-invalid={refusal !== ''}
        value={value}
        readOnly={isSaving}
        onChange={(event) => setValue(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void save()}
        className={classNames(CONTROL, 'h-8 min-w-36 px-2 text-sm max-sm:text-base')}
      />
      {refusal && (
        <p role="alert" className="text-xs text-danger">
          {refusal}
        </p>
      )}
    </div>
  )
}

/** The person asked for this field by key or press; its cell takes no focus meanwhile. */
function takeOver(field: HTMLInputElement | null) {
  field?.focus()
  field?.closest('[data-cell]')?.removeAttribute('tabindex')
}
