import db from '#platform/db'
import { contextOfPerson } from '#platform/http/person_context'
import { currentScope, currentTenantId } from '#platform/tenancy/scope'
import { findUpload } from '#platform/files/uploads/take_upload'
import { invitePeople } from '#identity/actions/invite_people'
import { carryOut } from '#standards/people/write/carry_out'
import { keepRows } from '#standards/people/write/keep_rows'
import { peopleUploads } from '#standards/people/uploads'
import { planPeople } from '#standards/people/plan/plan_people'
import { PeopleFileRefused } from '#standards/people/errors'
import { readPeopleFile } from '#standards/people/read/read_people_file'
import PeopleImport from '#standards/people/models/people_import'
import type { JobRun } from '#platform/jobs/job_run'

/** One after the other within a company: two files at once would make the same people twice. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('people import', ?))`

/**
 * Right after many people came in, statistics still say that there are few, and PostgreSQL would look through all of
 * them once for each: minutes instead of seconds.
 */
const JOINS = 'SET LOCAL enable_nestloop = off'

/**
 * Looks at a file of people and, unless it is a dry run, does what it says. The plan is always made
 * anew, so that what changed since the dry run counts. All of it happens in one transaction: a
 * process that is killed leaves nothing half done, and the next one begins again.
 */
export async function workImport(uuid: string, run: JobRun, { isDry }: { isDry: boolean }) {
  const { me, i18n } = await contextOfPerson()
  if (!me.grants.anywhere('users.manage')) throw new PeopleFileRefused('not_yours')
  await db.rawQuery(LOCK, [currentTenantId()])
  await db.rawQuery(JOINS)
  const file = await PeopleImport.findByOrFail('uuid', uuid)
  if (file.state === 'done') return file
  const { rows } = await readPeopleFile(await findUpload(peopleUploads, file.upload), file.format)
  const total = rows.length * (isDry ? 1 : 2)
  const { columns, options } = file
  const plans = await planPeople({ rows, columns, options }, { me, i18n }, (done) =>
    run.progress(done, total, 'people_reading')
  )
  if (!isDry) {
    const made = await carryOut(plans, {
      reason: i18n.t('standards.people.reason', { file: file.fileName }),
      report: (done) => run.progress(rows.length + done, total, 'people_writing'),
    })
    if (options.invite) await invitePeople(made, { id: me.tenantId, name: me.tenantName })
  }
  const counts = await keepRows(file, plans)
  await file
    .merge({ counts, state: isDry ? 'checked' : 'done', run: currentScope().actor.run ?? null })
    .save()
  return file
}
