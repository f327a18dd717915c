import db from '#platform/db'
import { clock } from '#platform/clock'
import { Grants } from '#platform/permissions/grants'
import { GRANTS_OF } from '#platform/permissions/load_grants'
import { currentTenantId } from '#platform/tenancy/scope'
import { CurrentUser } from '#identity/current_user'

/** Who holds this session, with their rights; null when it ended or the account may not enter. */
export async function findCurrentUser(sessionId: string): Promise<CurrentUser | null> {
  const { rows } = await db.rawQuery(SQL, {
    tenant: currentTenantId(),
    session: sessionId,
    now: clock.now().toISO()!,
  })
  if (!rows[0]) return null
  const { grants, ...person } = rows[0]
  return new CurrentUser(person, new Grants(grants))
}

const SQL = `
SELECT u.id, u.uuid, coalesce(u.display_name, u.first_name || ' ' || u.last_name) AS name, u.email,
  u.avatar_url AS "avatarUrl", u.timezone, u.locale, u.theme,
  s.id AS "sessionId", s.last_activity AS "lastActivity",
  t.id AS "tenantId", t.name AS "tenantName", t.slug AS "tenantSlug",
  o.logo_url AS "tenantLogoUrl", o.settings ->> 'accent' AS "tenantAccent",
  (SELECT coalesce(json_agg(g), '[]') FROM (${GRANTS_OF('u.id')}) g) AS grants
FROM user_sessions s
JOIN users u ON u.tenant_id = :tenant AND u.id = s.user_id
JOIN tenants t ON t.id = :tenant
JOIN organizations o ON o.tenant_id = :tenant AND o.id = :tenant
WHERE s.tenant_id = :tenant AND s.id = :session AND s.expires_at > :now
  AND u.status = 'active' AND u.deleted_at IS NULL AND t.status = 'active'`
