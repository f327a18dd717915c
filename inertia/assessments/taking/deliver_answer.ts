import type { Delivery } from '~/assessments/taking/answer_sender'
import type { JournalEntry } from '~/assessments/taking/journal'

const TIMEOUT_MS = 15_000

/** This window, as the server tells windows apart. */
export const WINDOW_ID = crypto.randomUUID()

/** Sends one answer; whatever is no clear word of the server counts as not arrived. */
export async function deliverAnswer(entry: JournalEntry): Promise<Delivery> {
  const { attempt, question, response, flagged, sequence } = entry
  const answer = await fetch(`/attempts/${attempt}/responses/${question}`, {
    method: 'PUT',
    headers: {
      'accept': 'application/json',
      'content-type': 'application/json',
      'x-xsrf-token': xsrfToken(),
    },
    body: JSON.stringify({ sequence, window: WINDOW_ID, flagged, response }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: 'manual',
  })
  if (answer.ok || answer.status === 409) return (await answer.json()) as Delivery
  if (answer.status === 422) {
    return { outcome: 'refused', detail: (await answer.json()).detail ?? '' }
  }
  const isSignedOut =
    answer.type === 'opaqueredirect' || [401, 403, 404, 419].includes(answer.status)
  return { outcome: isSignedOut ? 'signed_out' : 'unreachable' }
}

/** The cookie of this moment: signing in again changes it. */
function xsrfToken() {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='))
  return decodeURIComponent(cookie?.slice('XSRF-TOKEN='.length) ?? '')
}
