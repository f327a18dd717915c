import { usePage } from '@inertiajs/react'
import { useEffect, useRef, useState } from 'react'
import type { SharedProps } from '~/types'

/**
 * The server's time in milliseconds, whatever the device's clock says or is set to: the last
 * time the server told, moved on by a clock that nobody can turn.
 */
export function useServerClock(): () => number {
  const { now } = usePage<SharedProps>().props
  const told = useRef({ now, at: performance.now() })
  if (told.current.now !== now) told.current = { now, at: performance.now() }
  return () => Date.parse(told.current.now) + performance.now() - told.current.at
}

/** Whole seconds until a moment of the server's clock, 0 at the least; null without a moment. */
export function useSecondsLeft(until: string | null): number | null {
  const serverNow = useServerClock()
  const [, tick] = useState(0)
  useEffect(() => {
    if (!until) return
    const timer = setInterval(() => tick((count) => count + 1), 500)
    return () => clearInterval(timer)
  }, [until])
  return until === null ? null : Math.max(0, Math.ceil((Date.parse(until) - serverNow()) / 1_000))
}
