import db from '#platform/db'
import { clock } from '#platform/clock'
import { Grants, type Grant } from '#platform/permissions/grants'
import { GRANTS_OF } from '#platform/permissions/load_grants'
import { currentTenantId } from '#platform/tenancy/scope'
import { setting } from '#platform/settings/setting'
import { idleMinutes } from '#identity/settings'
import {
  openImpersonation,
  type OpenImpersonation,
} from '#identity/impersonation/open_impersonation'
import { CurrentUser } from '#identity/current_user'

/** Who holds this session, with their rights; null when it ended or the account may not enter. */
export async function findCurrentUser(sessionId: string): Promise<CurrentUser | null> {
  const idle = await setting(idleMinutes)
  const { rows } = await db.rawQuery(SQL, {
    tenant: currentTenantId(),
    session: sessionId,
    now: clock.now().toISO()!,
    // Zero: however long ago.
    active: idle ? clock.now().minus({ minutes: idle }).toISO()! : '-infinity',
  })
  if (!rows[0]) return null
  const me = personOf(rows[0])
  return me.impersonation ? asSomebodyElse(sessionId, me, rows[0]) : me
}

/** Somebody is somebody else, as long as they may be. */
async function asSomebodyElse(
  sessionId: string,
  me: CurrentUser,
  { impersonation, holder }: { impersonation: OpenImpersonation; holder: number }
) {
  const going = await openImpersonation(
    { ...impersonation, userId: me.id },
    await findPerson(holder)
  )
  if (!going) return findCurrentUser(sessionId)
  return Object.assign(me, { impersonation: going, mustChangePassword: false })
}

/** The same person outside of a request, such as in a job they asked for. */
export async function findPerson(userId: number): Promise<CurrentUser | null> {
  const { rows } = await db.rawQuery(PERSON, {
    tenant: currentTenantId(),
    user: userId,
    now: clock.now().toISO()!,
  })
  return rows[0] ? personOf(rows[0]) : null
}

function personOf({ grants, holder: _holder, ...person }: { grants: Grant[]; holder?: number }) {
  return new CurrentUser(person, new Grants(grants))
}

const COLUMNS = `u.id, u.uuid, coalesce(u.display_name, u.first_name || ' ' || u.last_name) AS name, u.email,
  u.avatar_url AS "avatarUrl", u.timezone, u.locale, u.theme,
  u.must_change_password AS "mustChangePassword",
  (SELECT m.organization_id FROM user_organization_memberships m
    WHERE m.tenant_id = :tenant AND m.user_id = u.id AND m.is_primary AND m.status = 'active') AS "organizationId",
  t.id AS "tenantId", t.name AS "tenantName", t.slug AS "tenantSlug",
  (SELECT coalesce(json_agg(g), '[]') FROM (${GRANTS_OF('u.id')}) g) AS grants`

const PLACE = `
JOIN tenants t ON t.id = :tenant`

const ACTIVE = `u.status = 'active' AND u.deleted_at IS NULL AND t.status = 'active'`

const SQL = `
SELECT ${COLUMNS}, s.id AS "sessionId", s.last_activity AS "lastActivity", s.user_id AS holder,
  CASE WHEN i.id IS NOT NULL
    THEN json_build_object('uuid', i.uuid, 'mode', i.mode, 'expiresAt', i.expires_at) END AS impersonation
FROM user_sessions s
LEFT JOIN impersonations i ON i.tenant_id = :tenant AND i.session_id = s.id AND i.ended_at IS NULL AND i.expires_at > :now
  AND EXISTS (SELECT FROM users o WHERE o.tenant_id = :tenant AND o.id = i.user_id AND o.status = 'active' AND o.deleted_at IS NULL)
JOIN users u ON u.tenant_id = :tenant AND u.id = coalesce(i.user_id, s.user_id) ${PLACE}
WHERE s.tenant_id = :tenant AND s.id = :session AND s.expires_at > :now
  AND s.last_activity >= :active::timestamptz AND ${ACTIVE}`

const PERSON = `
SELECT ${COLUMNS}, '' AS "sessionId", NULL AS impersonation, u.last_activity_at AS "lastActivity"
FROM users u ${PLACE}
WHERE u.tenant_id = :tenant AND u.id = :user AND ${ACTIVE}`
