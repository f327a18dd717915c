import db from '#platform/db'
import { NotFound } from '#platform/errors'
import { currentTenantId } from '#platform/tenancy/scope'
import { undoOffer } from '#platform/undo/undoable_run'
import type { CurrentUser } from '#identity/current_user'
import type { ChangeResult } from '#learning/rules/change_result'
import type { ResultView } from '#learning/types'

const MOST = 500

/** What went as wanted comes last: the others are what one looks for. */
const GOOD = new Set(['enrolled', 'due_changed'])

/** The outcome of an assignment one has made oneself. @throws NotFound for anybody else's */
export async function resultView(uuid: string, me: CurrentUser): Promise<ResultView> {
  const run = await db
    .from('job_runs')
    .where({
      tenant_id: currentTenantId(),
      uuid,
      user_id: me.id,
      status: 'completed',
      job_name: 'assign_course',
    })
    .first()
  if (!run) throw new NotFound()
  const { course, back, rows, counts } = run.result as ChangeResult
  const shown = rows
    .toSorted((a, b) => Number(GOOD.has(a[1])) - Number(GOOD.has(b[1])))
    .slice(0, MOST)
  const people = await namesOf(shown)
  return {
    course,
    back,
    undo: await undoOffer(uuid, me.id),
    counts: Object.entries(counts)
      .map(([outcome, count]) => ({ outcome, count }))
      .sort((a, b) => Number(GOOD.has(b.outcome)) - Number(GOOD.has(a.outcome))),
    people: shown.flatMap(([id, outcome]) => {
      const person = people.get(id)
      return person ? [{ ...person, outcome }] : []
    }),
  }
}

async function namesOf(rows: ChangeResult['rows']) {
  const { rows: people } = await db.rawQuery<{ rows: Named[] }>(PEOPLE, {
    tenant: currentTenantId(),
    ids: `{${rows.map(([id]) => id).join(',')}}`,
  })
  return new Map(people.map(({ id, ...person }) => [id, person]))
}

type Named = { id: number; name: string; email: string }

const NAME = `coalesce(u.display_name, u.first_name || ' ' || u.last_name) AS name, u.email`

const PEOPLE = `
SELECT u.id, ${NAME} FROM users u
WHERE u.tenant_id = :tenant AND u.id = ANY(:ids::bigint[]) LIMIT 500`
