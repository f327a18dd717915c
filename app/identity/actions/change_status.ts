import db from '#platform/db'
import { recordAudit } from '#platform/audit/audit'
import { announce } from '#platform/events/announce'
import { levelsOf } from '#platform/permissions/level_of'
import { currentTenantId } from '#platform/tenancy/scope'
import { userStatusChanged } from '#identity/events'
import User from '#identity/models/user'
import type { CurrentUser } from '#identity/current_user'
import type { SettableStatus } from '#identity/enums'
import type { BulkOutcome } from '#platform/lists/define_list'

export type StatusChange = { status: SettableStatus; reason: string; by: CurrentUser }

const LABELS = 'identity.person.status.refused'

/**
 * Lets people in or keeps them out, with a reason for the history. Who is kept out loses every
 * session with this transaction and their keys answer no more; roles, enrollments and results stay.
 *
 * @returns what became of each, by id: nobody keeps themselves out, nor somebody of a higher level
 */
export async function changeStatus(
  people: User[],
  { status, reason, by }: StatusChange
): Promise<Map<number, BulkOutcome>> {
  const levels = await levelsOf([by.id, ...people.map(({ id }) => id)])
  const refusals = new Map(
    people.map((user) => [user.id, refusalFor(user, status, by, levels) ?? null])
  )
  const changed = people.filter(({ id }) => !refusals.get(id))
  for (const user of changed) await user.merge({ status }).save()
  await tellStatus(changed, status, reason)
  return new Map(
    [...refusals].map(([id, refusal]) => [
      id,
      refusal ? { outcome: 'skipped', reason: `${LABELS}.${refusal}` } : { outcome: 'done' },
    ])
  )
}

function refusalFor(
  user: User,
  status: SettableStatus,
  by: CurrentUser,
  levels: Map<number, number>
) {
  if (user.id === by.id) return 'self'
  if (levels.get(user.id)! > levels.get(by.id)!) return 'above'
  return user.status === status ? 'same' : null
}

type Known = Pick<User, 'id' | 'uuid' | 'email'>

/** What follows from a status that was changed: history, the end of sessions, and word to other systems. */
export async function tellStatus(changed: Known[], status: SettableStatus, reason: string) {
  if (changed.length === 0) return
  for (const { id } of changed) {
    recordAudit({
      action: `made_${status}`,
      resourceType: 'users',
      resourceId: id,
      description: reason,
      category: 'security',
      severity: 'medium',
    })
  }
  if (status !== 'active') await endSessions(changed)
  await announce(userStatusChanged, () =>
    changed.map(({ uuid, email }) => ({ person: uuid, email, status, reason }))
  )
}

const endSessions = (people: Known[]) =>
  db
    .from('user_sessions')
    .where('tenant_id', currentTenantId())
    .whereIn(
      'user_id',
      people.map(({ id }) => id)
    )
    .delete()
