import { useEffect, useState } from 'react'
import type { SearchAnswer } from '#platform/search/types'
import { useDebounced } from '~/ui/use_debounced'

const PAUSE_MILLISECONDS = 120
const NOTHING: SearchAnswer = { commands: [], groups: [] }

type Searching = { answer: SearchAnswer; state: 'idle' | 'searching' | 'failed' }

/** Asks the server while somebody types; only the answer to the newest question is shown. */
export function useSearch(words: string): Searching {
  const settled = useDebounced(words.trim(), PAUSE_MILLISECONDS)
  const [searching, setSearching] = useState<Searching>({ answer: NOTHING, state: 'idle' })
  useEffect(() => {
    if (settled.length < 2) return setSearching({ answer: NOTHING, state: 'idle' })
    const abort = new AbortController()
    setSearching(({ answer }) => ({ answer, state: 'searching' }))
    fetch(`/search?q=${encodeURIComponent(settled)}`, {
      signal: abort.signal,
      headers: { accept: 'application/json' },
    })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status))
        setSearching({ answer: (await response.json()) as SearchAnswer, state: 'idle' })
      })
      .catch(() => {
        if (!abort.signal.aborted) setSearching({ answer: NOTHING, state: 'failed' })
      })
    return () => abort.abort()
  }, [settled])
  return searching
}
