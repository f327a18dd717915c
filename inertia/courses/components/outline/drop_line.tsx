import { useState, type DragEvent } from 'react'
import { useOutline, type Dragged } from '~/courses/components/outline/outline_context'

/** Makes a line draggable, and a place to drop other lines before. */
export function useDragLine(self: Dragged, accepts: Dragged['kind'], onDrop: (id: string) => void) {
  const { dragged, drag } = useOutline()
  const [isArmed, setArmed] = useState(false)
  const [isOver, setOver] = useState(false)
  const mayDrop = dragged?.kind === accepts && dragged.id !== self.id
  return {
    isOver: isOver && mayDrop,
    setArmed,
    handlers: {
      draggable: isArmed,
      onDragStart: (event: DragEvent) => {
        event.stopPropagation()
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', self.id)
        drag(self)
      },
      onDragEnd: () => {
        setArmed(false)
        drag(null)
      },
      onDragOver: (event: DragEvent) => {
        if (!mayDrop) return
        event.preventDefault()
        event.stopPropagation()
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false)
        if (!mayDrop) return
        event.preventDefault()
        event.stopPropagation()
        onDrop(dragged.id)
        drag(null)
      },
    },
  }
}

/** Where a dragged line would land. */
export function DropLine() {
  return (
    <div aria-hidden className="pointer-events-none absolute inset-x-0 -top-px h-0.5 bg-accent" />
  )
}
