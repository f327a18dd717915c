import { useState } from 'react'
import type { BulkTarget, ListRow } from '~/ui/list/types'

/** Which rows are ticked. Rows of other pages are chosen only by "all that match". */
export function useSelection(rows: ListRow[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [isAllMatching, setAllMatching] = useState(false)
  const onPage = rows.filter((row) => ids.has(row.id)).map((row) => row.id)
  const isPageFull = rows.length > 0 && onPage.length === rows.length

  function clear() {
    setIds(new Set())
    setAllMatching(false)
  }

  return {
    count: onPage.length,
    isPageFull,
    isPartial: onPage.length > 0 && !isPageFull,
    isAllMatching,
    target: (isAllMatching ? { allMatching: true } : { ids: onPage }) satisfies BulkTarget,
    has: (id: string) => isAllMatching || ids.has(id),
    toggle: (id: string) => {
      setAllMatching(false)
      setIds((before) => toggled(before, id))
    },
    togglePage: () => {
      setAllMatching(false)
      setIds(isPageFull ? new Set() : new Set(rows.map((row) => row.id)))
    },
    chooseAllMatching: () => setAllMatching(true),
    clear,
  }
}

export type Selection = ReturnType<typeof useSelection>

function toggled(ids: ReadonlySet<string>, id: string) {
  const next = new Set(ids)
  if (!next.delete(id)) {
    next.add(id)
  }
  return next
}
