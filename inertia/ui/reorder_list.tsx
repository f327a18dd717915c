import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import { moved } from '~/ui/moved'

type ReorderListProps<Item extends { id: string }> = {
  items: Item[]
  /** What the list holds. */
  label: string
  nameOf: (item: Item) => string
  /** All ids in their new order, after a drop or a press of an arrow key. */
  onReorder: (ids: string[]) => void
  isDisabled?: boolean
  /** Closer together, for a small panel. */
  isDense?: boolean
  children: (item: Item, index: number) => ReactNode
}

/** A list in an order of one's own: dragged by its handles, or moved with the arrow keys on them. */
export function ReorderList<Item extends { id: string }>(props: ReorderListProps<Item>) {
  const { items, label, nameOf, onReorder, isDisabled, isDense, children } = props
  const { formatMessage } = useIntl()
  const list = useRef<HTMLOListElement>(null)
  const [said, say] = useState('')
  const [dragged, setDragged] = useState<{ id: string; order: Item[] } | null>(null)
  const shown = dragged?.order ?? items

  function finish(order: Item[], id: string) {
    const position = order.findIndex((item) => item.id === id)
    say(
      formatMessage(
        { id: 'ui.reorder.moved' },
        { name: nameOf(order[position]), position: position + 1, count: order.length }
      )
    )
    if (order.some((item, index) => item.id !== items[index]?.id)) {
      onReorder(order.map((item) => item.id))
    }
  }

  function onKeyDown(event: KeyboardEvent, index: number) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    const target = index + (step ?? 0)
    if (step === undefined || target < 0 || target >= items.length) return
    event.preventDefault()
    const { id } = items[index]
    finish(moved(items, index, target), id)
    requestAnimationFrame(() => handleOf(list.current, id)?.focus())
  }

  const drag = {
    onPointerDown(event: PointerEvent, item: Item) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setDragged({ id: item.id, order: items })
    },
    onPointerMove(event: PointerEvent) {
      if (!dragged) return
      const from = dragged.order.findIndex(({ id }) => id === dragged.id)
      const to = indexAt(list.current!, event.clientY)
      if (to !== from) setDragged({ ...dragged, order: moved(dragged.order, from, to) })
    },
    onPointerUp() {
      if (dragged) finish(dragged.order, dragged.id)
      setDragged(null)
    },
  }

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol
        ref={list}
        aria-label={label}
        className={classNames('flex flex-col', isDense ? 'gap-0.5' : 'gap-2')}
      >
        {shown.map((item, index) => (
          <li
            key={item.id}
            data-id={item.id}
            className={classNames(
              'flex items-center gap-1 rounded-control border',
              isDense ? 'border-transparent' : 'bg-surface',
              dragged?.id === item.id && 'border-accent shadow-raised'
            )}
          >
            <button
              type="button"
              disabled={isDisabled}
              aria-label={formatMessage(
                { id: 'ui.reorder.handle' },
                { name: nameOf(item), position: index + 1, count: shown.length }
              )}
              onKeyDown={(event) => onKeyDown(event, index)}
              onPointerDown={(event) => drag.onPointerDown(event, item)}
              onPointerMove={drag.onPointerMove}
              onPointerUp={drag.onPointerUp}
              onPointerCancel={() => setDragged(null)}
              className="ms-1 grid size-8 shrink-0 cursor-grab touch-none place-items-center rounded-control text-ink-muted hover:bg-ink/6 hover:text-ink disabled:cursor-not-allowed disabled:text-ink-faint pointer-coarse:size-11"
            >
              <Icon name="grip" />
            </button>
            <div className={classNames('min-w-0 grow', isDense ? 'py-1' : 'py-2.5 pe-3')}>
              {children(item, index)}
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

const handleOf = (list: HTMLElement | null, id: string) =>
  list?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] > button`)

/** The place in the list at this height of the window. */
function indexAt(list: HTMLElement, y: number) {
  const lines = [...list.children].map((line) => line.getBoundingClientRect())
  const index = lines.findIndex(({ bottom }) => y < bottom)
  return index < 0 ? lines.length - 1 : index
}
