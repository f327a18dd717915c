import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import type { PastedCell } from '~/ui/list/pasted_changes'
import type { CellRefusal, SaveCells } from '~/ui/list/use_cells'

type PasteDialogProps = { changes: PastedCell[]; onSave: SaveCells; onClose: () => void }

/** What pasted cells would change, before they do; with what cannot be beside it. */
export function PasteDialog({ changes, onSave, onClose }: PasteDialogProps) {
  const { formatMessage } = useIntl()
  const [refusals, setRefusals] = useState<CellRefusal[]>([])
  const [isSaving, setSaving] = useState(false)
  const words = (id: string) => formatMessage({ id: `ui.cells.${id}` }, { count: changes.length })

  async function save() {
    setSaving(true)
    const refused = await onSave(changes.map(({ id, column, value }) => ({ id, column, value })))
    setSaving(false)
    setRefusals(refused)
    if (refused.length === 0) onClose()
  }

  return (
    <Dialog
      size="lg"
      title={words('paste_title')}
      description={words(refusals.length > 0 ? 'paste_refused' : 'paste_hint')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onPress={onClose}>{formatMessage({ id: 'ui.cancel' })}</Button>
          <Button variant="primary" isPending={isSaving} onPress={() => void save()}>
            {words('paste')}
          </Button>
        </>
      }
    >
      <table className="w-full text-start text-sm">
        <caption className="sr-only">{words('paste_title')}</caption>
        <thead className="text-xs text-ink-muted">
          <tr>
            {['row', 'column', 'before', 'after'].map((id) => (
              <th key={id} scope="col" className="py-1.5 pe-4 text-start font-medium">
                {words(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y">
          {changes.map(({ id, column, name, label, before, value }, index) => (
            <tr key={`${id} ${column}`}>
              <th scope="row" className="py-2 pe-4 text-start font-medium">
                {name}
              </th>
              <td className="py-2 pe-4">{label}</td>
              <td className="py-2 pe-4 text-ink-muted line-through">{before || '–'}</td>
              <td className="py-2">
                {value || '–'}
                {refusals
                  .filter((refusal) => refusal.index === index)
                  .map(({ message }) => (
                    <p key={message} role="alert" className="text-xs text-danger">
                      {message}
                    </p>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
