import { useEffect, useState } from 'react'
import { connectBell } from '~/layouts/bell/connection'

/** How many notifications are unread, kept up to date; null until it is known. */
export function useUnread(): number | null {
  const [unread, setUnread] = useState<number | null>(null)
  useEffect(() => connectBell(setUnread), [])
  return unread
}
