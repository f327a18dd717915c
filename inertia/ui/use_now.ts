import { usePage } from '@inertiajs/react'
import { useSyncExternalStore } from 'react'
import type { SharedProps } from '~/types'

const MINUTE = 60_000

let arrival: { serverNow: string; at: number } | undefined

/** The time by the server's clock, moved on once a minute: nobody's wrong clock shows a wrong deadline. */
export function useNow() {
  const serverNow = usePage<SharedProps>().props.now
  const minutes = useSyncExternalStore(
    everyMinute,
    () => minutesSince(serverNow),
    () => 0
  )
  return new Date(Date.parse(serverNow) + minutes * MINUTE)
}

function everyMinute(tell: () => void) {
  const timer = setInterval(tell, MINUTE / 2)
  return () => clearInterval(timer)
}

function minutesSince(serverNow: string) {
  if (arrival?.serverNow !== serverNow) {
    arrival = { serverNow, at: Date.now() }
  }
  return Math.floor((Date.now() - arrival.at) / MINUTE)
}
