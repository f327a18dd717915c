import { DateTime } from 'luxon'
import { RENEWAL_DAYS } from '#learning/enums'

type Ending = { course: string; expiresAt: string | null }

/** When somebody is asked to renew the first of these certificates; null when none of them ends. */
export function nextRenewal(certificates: Ending[]): { title: string; at: string } | null {
  const ending = certificates.filter((one): one is Ending & { expiresAt: string } =>
    Boolean(one.expiresAt)
  )
  const [first] = ending.toSorted((a, b) => a.expiresAt.localeCompare(b.expiresAt))
  if (!first) return null
  const at = DateTime.fromISO(first.expiresAt).minus({ days: RENEWAL_DAYS })
  return { title: first.course, at: at.toISO()! }
}
