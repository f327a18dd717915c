import { clock } from '#platform/clock'

/** What costs more than a question to the database is looked at anew only every so many seconds. */
export function remembered<T>(seconds: number, look: () => Promise<T>): () => Promise<T> {
  let last: { at: number; result: Promise<T> } | undefined
  return () => {
    const now = clock.now().toMillis()
    if (!last || now - last.at > seconds * 1000) last = { at: now, result: look() }
    return last.result
  }
}
