import type { DateTime } from 'luxon'
import { clock } from '#platform/clock'
import { enqueue } from '#platform/jobs/enqueue'

/** The job that begins and ends memberships. */
export const SETTLE_MEMBERSHIPS = { name: 'settle_memberships' }

/** The queue forgets what waits longer than two weeks. */
const LONGEST_WAIT_DAYS = 7

/** Looks at the memberships at that moment, or in between when it is far away. */
export async function planSettling(at: DateTime) {
  const latest = clock.now().plus({ days: LONGEST_WAIT_DAYS })
  const startAfter = (at < latest ? at : latest).plus({ seconds: 1 }).toJSDate()
  await enqueue(SETTLE_MEMBERSHIPS, { at: at.toUTC().toISO()! }, { startAfter })
}
