import { sendJson } from '~/ui/send_json'
import type { BellContent } from '~/layouts/bell/types'

/** What the bell shows now; null when the server could not be asked. */
export async function askBell(): Promise<BellContent | null> {
  try {
    const response = await fetch('/me/bell', { headers: { accept: 'application/json' } })
    return response.ok ? ((await response.json()) as BellContent) : null
  } catch {
    return null
  }
}

type Marked = { lineOf: string } | { all: true }

/** @returns whether the server did it */
export async function markBell(marked: Marked, isRead: boolean): Promise<boolean> {
  const answer = await sendJson('PUT', '/me/notifications/marks', { ...marked, isRead })
  return answer?.status === 200
}
