import { useEffect, useState } from 'react'

/** A yes or no that this browser remembers. */
export function useRemembered(key: string, initial: boolean) {
  const [value, setValue] = useState(initial)

  // Read after the first paint, because the server does not know it.
  useEffect(() => {
    const stored = window.localStorage.getItem(key)
    if (stored !== null) setValue(stored === 'true')
  }, [key])

  function remember(next: boolean) {
    setValue(next)
    window.localStorage.setItem(key, String(next))
  }

  return [value, remember] as const
}
