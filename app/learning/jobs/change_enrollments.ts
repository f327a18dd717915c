import { DateTime } from 'luxon'
import { defineJob } from '#platform/jobs/define_job'
import { changeDueDates } from '#learning/actions/change_due_dates'
import { withdrawEnrollments } from '#learning/actions/withdraw_enrollments'
import { countOutcomes, type ChangeResult } from '#learning/rules/change_result'

export type EnrollmentChange = {
  ids: number[]
  by: { id: number; name: string }
  back: string
} & (
  | { change: 'due'; due: { at: string; zone: string } | null }
  | { change: 'withdraw'; reason: string | null }
)

const CHUNK = 500

/** Gives many enrollments another deadline, or ends them. */
export const changeEnrollments = defineJob<EnrollmentChange>({
  name: 'change_enrollments',
  timeoutSeconds: 900,
  async handle(payload, run): Promise<ChangeResult> {
    const { ids, change, back } = payload
    const rows: [number, string][] = []
    for (let start = 0; start < ids.length; start += CHUNK) {
      await run.progress(start, ids.length)
      rows.push(...(await changed(ids.slice(start, start + CHUNK), payload)))
    }
    await run.progress(ids.length, ids.length)
    return {
      kind: change,
      course: null,
      back,
      rows,
      counts: countOutcomes(rows),
      next: run.uuid ? `/enrollment-results/${run.uuid}` : undefined,
    }
  },
})

function changed(ids: number[], payload: EnrollmentChange): Promise<Map<number, string>> {
  const { by } = payload
  if (payload.change === 'withdraw') return withdrawEnrollments(ids, { by, reason: payload.reason })
  const { due } = payload
  return changeDueDates(ids, {
    by,
    due: due && { at: DateTime.fromISO(due.at), zone: due.zone },
  })
}
