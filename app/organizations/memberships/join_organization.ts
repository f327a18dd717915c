import type { DateTime } from 'luxon'
import { clock } from '#platform/clock'
import { currentScope } from '#platform/tenancy/scope'
import db from '#platform/db'
import { recordAudit } from '#platform/audit/audit'
import { arrived } from '#organizations/memberships/arrived'
import { planSettling } from '#organizations/memberships/plan_settling'
import { demotePrimary } from '#organizations/memberships/primary'
import Membership, { type MEMBER_ROLES } from '#organizations/memberships/membership'
import type { BulkOutcome } from '#platform/lists/define_list'
import type Organization from '#organizations/models/organization'

export type Joining = {
  organization: Organization
  /** From when; at once when nothing is said or it has passed. */
  from?: DateTime | null
  /** What they are called there. */
  title?: string | null
  role?: (typeof MEMBER_ROLES)[number]
  /** It becomes their first organization. */
  isPrimary?: boolean
}

/**
 * Puts people into an organization. Who begins later is expected there until then.
 *
 * @returns what became of each, by id: who is there or expected already stays as they are
 */
export async function joinOrganization(
  userIds: number[],
  { organization, from, title = null, role = 'member', isPrimary = false }: Joining
): Promise<Map<number, BulkOutcome>> {
  const there = await openIn(organization.id, userIds)
  const joining = userIds.filter((id) => !there.has(id))
  const now = clock.now()
  const joinedAt = from && from > now ? from : now
  const isPlanned = joinedAt > now
  if (isPrimary && !isPlanned) await demotePrimary(joining)
  await insertFor(joining, {
    organizationId: organization.id,
    role,
    title,
    isPrimary,
    joinedAt: joinedAt.toUTC().toISO()!,
    status: isPlanned ? 'pending' : 'active',
  })
  if (isPlanned) await planSettling(joinedAt)
  else await arrived(joining, organization)
  return new Map(userIds.map((id) => [id, there.has(id) ? ALREADY : { outcome: 'done' }]))
}

const ALREADY: BulkOutcome = { outcome: 'skipped', reason: 'organizations.memberships.already' }

/** In one statement, however many: a file can bring ten thousand. */
async function insertFor(userIds: number[], values: Record<string, unknown>) {
  const { tenantId, actor } = currentScope()
  const { rows } = await db.rawQuery<{ rows: { id: number; uuid: string; userId: number }[] }>(
    INSERT,
    { ...values, tenant: tenantId, users: userIds, by: actor.userId }
  )
  for (const { id, uuid, userId } of rows) {
    recordAudit({
      action: 'created',
      resourceType: 'user_organization_memberships',
      resourceId: id,
      newValues: { userId, ...values },
      metadata: { uuid },
    })
  }
}

const INSERT = `
INSERT INTO user_organization_memberships (tenant_id, user_id, organization_id, role, title, is_primary, joined_at, status, created_by)
SELECT :tenant, u, :organizationId, :role, :title, :isPrimary, :joinedAt, :status, :by
FROM unnest(:users::bigint[]) AS u
RETURNING id, uuid, user_id AS "userId"`

async function openIn(organizationId: number, userIds: number[]) {
  const open = await Membership.query()
    .where('organizationId', organizationId)
    .whereIn('userId', userIds)
    .whereIn('status', ['active', 'pending'])
    .limit(userIds.length)
  return new Set(open.map(({ userId }) => userId))
}
