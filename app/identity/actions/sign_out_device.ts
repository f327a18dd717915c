import db from '#platform/db'
import { recordAudit } from '#platform/audit/audit'
import { currentTenantId } from '#platform/tenancy/scope'

/**
 * Ends one session of somebody.
 *
 * @param device the session's short public id, as `publicSessionId` makes it
 * @returns whether there was such a session
 */
export async function signOutDevice(userId: number, device: string): Promise<boolean> {
  const ended = await db
    .from('user_sessions')
    .where({ tenant_id: currentTenantId(), user_id: userId })
    .whereRaw('starts_with(id, ?)', [device])
    .delete()
  if (!Number(ended)) return false
  recordAudit({
    action: 'signed_out_device',
    resourceType: 'users',
    resourceId: userId,
    category: 'authentication',
  })
  return true
}

/** Enough of a session's id to choose one of one's own, and not enough to be it. */
export const publicSessionId = (id: string) => id.slice(0, 12)
