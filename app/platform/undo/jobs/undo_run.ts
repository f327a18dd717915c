import db from '#platform/db'
import { clock } from '#platform/clock'
import { contextOfPerson } from '#platform/http/person_context'
import { defineJob } from '#platform/jobs/define_job'
import { currentScope, currentTenantId } from '#platform/tenancy/scope'
import { examineRun, type ExaminedKind } from '#platform/undo/examine_run'
import { undoableRun } from '#platform/undo/undoable_run'
import type { BulkRow } from '#platform/lists/bulk/types'

/** `of` says in words what is undone, `back` is the page to go back to. */
export type UndoRequest = { run: string; of: string; back: string }

const AT_ONCE = 200

/** Takes back what a run did, as the person who did it and with their rights by now: all of it or nothing. */
export const undoRun = defineJob<UndoRequest>({
  name: 'undo_run',
  timeoutSeconds: 1800,
  async handle({ run: uuid }, run) {
    const { me } = await contextOfPerson()
    const examined = await examineRun(await undoableRun(uuid, me.id), me)
    const total = examined.reduce((sum, { possible }) => sum + possible.length, 0)
    let done = 0
    for (const { kind, possible } of examined) {
      for (let start = 0; start < possible.length; start += AT_ONCE) {
        await run.progress(done, total)
        const some = possible.slice(start, start + AT_ONCE)
        await kind.undo(some, me)
        done += some.length
      }
    }
    await markUndone(uuid)
    await run.progress(total, total)
    const rows = examined.flatMap(rowsOf)
    return { rows, next: run.uuid ? `/bulk-results/${run.uuid}` : undefined }
  },
})

const rowsOf = ({ rows }: ExaminedKind): BulkRow[] =>
  rows.map(({ id, name, reason }) => ({ id, name, reason, outcome: reason ? 'skipped' : 'done' }))

const markUndone = (uuid: string) =>
  db
    .from('job_runs')
    .where({ tenant_id: currentTenantId(), uuid })
    .update({ undone_by: currentScope().actor.run, updated_at: clock.now().toISO() })
