import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react'

const CONTROLS = 'a[href], button, input, select, textarea, summary, [role="note"]'

/**
 * Makes a table one stop of the Tab key, with arrow keys from cell to cell: Home and End within a
 * row, with Ctrl within all, Space ticks, Enter opens what is in the cell, F2 changes it, Escape
 * comes back to the cell.
 */
export function useGrid(isOn: boolean) {
  const table = useRef<HTMLTableElement>(null)
  const active = useRef<[number, number]>([0, 0])

  useLayoutEffect(() => {
    if (!isOn || !table.current) return
    const rows = cellsOf(table.current)
    const row = rows[Math.min(active.current[0], rows.length - 1)]
    const current = row?.[Math.min(active.current[1], row.length - 1)]
    for (const cell of rows.flat()) {
      if (cell.querySelector('[data-editing]')) continue
      cell.tabIndex = cell === current ? 0 : -1
      for (const control of cell.querySelectorAll<HTMLElement>(CONTROLS)) {
        if (!control.closest('[data-editing]')) control.tabIndex = -1
      }
    }
  })

  function goTo(row: number, column: number) {
    const rows = cellsOf(table.current!)
    const line = rows[Math.max(0, Math.min(row, rows.length - 1))]
    line?.[Math.max(0, Math.min(column, line.length - 1))]?.focus()
  }

  function onFocus({ target }: FocusEvent<HTMLElement>) {
    const place = placeOf(table.current!, target)
    if (!place || target.closest('[data-editing]')) return
    for (const cell of cellsOf(table.current!).flat()) cell.tabIndex = -1
    active.current = place
    target.closest<HTMLElement>('[data-cell]')!.tabIndex = 0
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const target = event.target as HTMLElement
    const cell = target.closest<HTMLElement>('[data-cell]')
    const place = placeOf(table.current!, target)
    if (!cell || !place) return
    if (target !== cell) {
      if (event.key === 'Escape') cell.focus()
      return
    }
    const goal = goalOf(event, place, cell)
    if (goal) goTo(...goal)
    else if (!acted(event, cell)) return
    event.preventDefault()
  }

  return isOn ? { ref: table, onFocus, onKeyDown } : {}
}

/** The cells of the rows, row by row. */
const cellsOf = (table: HTMLTableElement) =>
  [...table.tBodies[0].rows].map((row) => [
    ...row.querySelectorAll<HTMLElement>(':scope > [data-cell]'),
  ])

function placeOf(table: HTMLTableElement, element: Element): [number, number] | null {
  const cell = element.closest<HTMLElement>('[data-cell]')
  const rows = cellsOf(table)
  const row = rows.findIndex((cells) => cell && cells.includes(cell))
  return row < 0 ? null : [row, rows[row].indexOf(cell!)]
}

const PAGE = 10
const FAR = 1_000_000

function goalOf(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  [row, column]: [number, number],
  cell: HTMLElement
): [number, number] | null {
  const isAll = ctrlKey || metaKey
  const onwards = getComputedStyle(cell).direction === 'rtl' ? -1 : 1
  switch (key) {
    case 'ArrowDown':
      return [row + 1, column]
    case 'ArrowUp':
      return [row - 1, column]
    case 'ArrowRight':
      return [row, column + onwards]
    case 'ArrowLeft':
      return [row, column - onwards]
    case 'PageDown':
      return [row + PAGE, column]
    case 'PageUp':
      return [row - PAGE, column]
    case 'Home':
      return [isAll ? 0 : row, 0]
    case 'End':
      return [isAll ? FAR : row, FAR]
    default:
      return null
  }
}

/** @returns whether there was something to tick, open or change */
function acted({ key }: KeyboardEvent, cell: HTMLElement) {
  const control = controlFor(key, cell)
  if (!control) return false
  // Of several in a cell, one chooses with Tab.
  if (key === 'Enter' && cell.querySelectorAll(CONTROLS).length > 2) control.focus()
  else control.click()
  return true
}

function controlFor(key: string, cell: HTMLElement) {
  if (key === ' ') return cell.closest('tr')!.querySelector<HTMLElement>('input[type="checkbox"]')
  if (key === 'F2') return cell.querySelector<HTMLElement>('[data-edit]')
  return key === 'Enter' ? cell.querySelector<HTMLElement>(CONTROLS) : null
}
