import { clock } from '#platform/clock'
import { recordAudit } from '#platform/audit/audit'
import Impersonation from '#identity/impersonation/impersonation'

/** Gives a session back to whose it is. @param uuid of the impersonation */
export async function endImpersonation(uuid: string) {
  const row = await Impersonation.query().where({ uuid }).whereNull('endedAt').first()
  if (!row) return
  row.endedAt = clock.now()
  await row.save()
  recordAudit({
    action: 'impersonation_ended',
    resourceType: 'users',
    resourceId: row.userId,
    category: 'security',
    severity: 'high',
  })
}
