import { useSyncExternalStore } from 'react'

/** Whether the window is of a kind now, such as `(min-width: 80rem)`. */
export function useMediaQuery(query: string) {
  return useSyncExternalStore(
    (tell) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', tell)
      return () => list.removeEventListener('change', tell)
    },
    () => window.matchMedia(query).matches
  )
}
