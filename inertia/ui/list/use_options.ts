import { useEffect, useState } from 'react'
import { listPath } from '~/ui/list/list_addresses'
import type { FilterOption, ListData, ListFilter } from '~/ui/list/types'

/** What can be chosen in a filter: sent with the list, or asked for now. */
export function useOptions(list: ListData<unknown>, filter: ListFilter) {
  const [loaded, setLoaded] = useState<FilterOption[] | null>(null)
  const [isBroken, setBroken] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const isLater = filter.options === null
  const path = listPath(list, `filters/${filter.key}`)

  useEffect(() => {
    if (!isLater) return
    const request = new AbortController()
    setBroken(false)
    fetch(path, { signal: request.signal, headers: { accept: 'application/json' } })
      .then((response) => {
        if (!response.ok) throw new Error(String(response.status))
        return response.json() as Promise<FilterOption[]>
      })
      .then(setLoaded)
      .catch(() => setBroken(!request.signal.aborted))
    return () => request.abort()
  }, [isLater, path, attempt])

  return { options: filter.options ?? loaded, isBroken, retry: () => setAttempt(attempt + 1) }
}
