import db from '#platform/db'
import { matchingRows } from '#platform/lists/list_query'
import { readListState } from '#platform/lists/list_state'
import type { HttpContext } from '@adonisjs/core/http'
import type { CurrentUser } from '#identity/current_user'
import type { Reach } from '#learning/queries/reach'
import type { Choice } from '#learning/types'

type Audience = {
  audience: 'people' | 'department'
  people?: string[]
  department?: string
}

const MOST = 50_000

/** Ids of the people meant; who is out of reach is left out without a word. */
export async function peopleIds(
  reach: Reach,
  me: CurrentUser,
  { audience, people = [], department }: Audience
): Promise<number[]> {
  const query = reach.people(me).orderBy('u.id').limit(MOST).select('u.id')
  if (audience === 'people') void query.whereIn('u.uuid', people)
  else {
    void query
      .joinRaw('JOIN user_profiles p ON p.tenant_id = u.tenant_id AND p.user_id = u.id')
      .where('p.department', department!)
  }
  const rows = await query
  return rows.map(({ id }) => id)
}

const MOST_CHOSEN = 500

/** The people that were ticked in the list before, or all that it was narrowed to. */
export async function preselectedPeople(reach: Reach, ctx: HttpContext): Promise<Choice[]> {
  const { me, request } = ctx
  const uuids = String(request.input('people') ?? '')
    .split(',')
    .filter(Boolean)
    .slice(0, MOST_CHOSEN)
  const isAll = request.input('all') === '1'
  if (!isAll && uuids.length === 0) return []

  const query = reach.people(me).orderBy('u.last_name').orderBy('u.id').limit(MOST_CHOSEN)
  if (isAll) {
    const state = readListState(reach.list, request.qs())
    void query.whereIn('u.id', matchingRows(reach.list, state, ctx).select('u.id') as any)
  } else void query.whereIn('u.uuid', uuids)
  const people = await query
    .select('u.uuid', 'u.email')
    .select(db.raw(`coalesce(u.display_name, u.first_name || ' ' || u.last_name) AS name`))
  return people.map(({ uuid, name, email }) => ({ value: uuid, label: name, description: email }))
}
