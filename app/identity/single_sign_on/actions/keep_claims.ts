import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { mapped } from '#identity/single_sign_on/rules/fields'
import { shownClaims } from '#identity/single_sign_on/rules/shown_claims'
import type { Claims, LastClaims } from '#identity/single_sign_on/types'
import type { Planned } from '#identity/single_sign_on/actions/plan_entry'
import type SsoConnection from '#identity/single_sign_on/models/sso_connection'

type Received = { subject: string; claims: Claims; plan: Planned; isTest: boolean }

/**
 * Keeps what was received last, without secrets, for the administrator; of a person beside their link.
 * It is written past the model: a sign-in is no change of the connection.
 */
export async function keepClaims(
  connection: SsoConnection,
  { subject, claims, plan, isTest }: Received
) {
  const shown = shownClaims(claims)
  const now = clock.now().toUTC().toISO()!
  const last: LastClaims = {
    at: now,
    isTest,
    person: plan.user?.name ?? null,
    does: plan.does,
    fault: plan.does === 'refuse' ? plan.fault : null,
    rows: mapped(connection.configuration.mapping, shown),
  }
  await db
    .from('integrations')
    .where({ tenant_id: currentTenantId(), id: connection.id })
    .update({ oauth_config: JSON.stringify({ last }), last_sync_at: now, last_error: last.fault })
  if (!plan.user || isTest) return
  await db
    .from('user_authentication_methods')
    .where({ tenant_id: currentTenantId(), provider: connection.methodKey, provider_id: subject })
    .update({ provider_data: JSON.stringify(shown), updated_at: now })
}
