import { useEffect, useState } from 'react'
import type { ReadableAccent } from '#platform/branding/readable_accent'

const COLOR = /^#[0-9a-f]{6}$/i

/** The shades in which the server would show a colour; null until they are known. */
export function useShades(color: string) {
  const [shades, setShades] = useState<ReadableAccent | null>(null)
  useEffect(() => {
    if (!COLOR.test(color)) return
    const stopping = new AbortController()
    const address = `/admin/branding/shades?color=${encodeURIComponent(color)}`
    const timer = setTimeout(async () => {
      const answer = await fetch(address, {
        signal: stopping.signal,
        headers: { accept: 'application/json' },
      }).catch(() => null)
      if (answer?.ok) setShades(await answer.json())
    }, 150)
    return () => {
      clearTimeout(timer)
      stopping.abort()
    }
  }, [color])
  return shades
}
