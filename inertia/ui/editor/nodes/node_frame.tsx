import { NodeViewWrapper } from '@tiptap/react'
import { Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'

interface NodeFrameProps {
  /** Name of the edit button. */
  editLabel: string
  onEdit: () => void
  isSelected: boolean
  isEditable: boolean
  children: ReactNode
}

/** A block of the text that is edited in a dialog: shown as readers see it, with a button. */
export function NodeFrame({ editLabel, onEdit, isSelected, isEditable, children }: NodeFrameProps) {
  return (
    <NodeViewWrapper
      className={`relative my-4 rounded-control ${isSelected ? 'outline-2 outline-accent' : ''}`}
      data-drag-handle
    >
      {children}
      {isEditable && (
        <Button
          aria-label={editLabel}
          onPress={onEdit}
          className="absolute end-2 top-2 inline-flex size-9 items-center justify-center rounded-control border border-line bg-surface text-ink outline-none data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent data-[hovered]:bg-surface-raised"
        >
          <Pencil aria-hidden size={16} />
        </Button>
      )}
    </NodeViewWrapper>
  )
}
