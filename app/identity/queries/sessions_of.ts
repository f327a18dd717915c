import db from '#platform/db'
import { clock } from '#platform/clock'
import { publicSessionId } from '#identity/actions/sign_out_device'
import type { CurrentUser } from '#identity/current_user'

export type SessionRow = {
  /** First characters of the session's id: enough to choose one of one's own. */
  id: string
  current: boolean
  browser: string | null
  platform: string | null
  isMobile: boolean
  ip: string | null
  lastActivity: string
  createdAt: string
}

/** The devices somebody is signed in on, that of `sessionId` first, then by last activity. At most 100. */
export async function sessionsOf(
  me: Pick<CurrentUser, 'id' | 'tenantId' | 'sessionId'>
): Promise<SessionRow[]> {
  const rows = await db
    .from('user_sessions')
    .where({ tenant_id: me.tenantId, user_id: me.id })
    .where('expires_at', '>', clock.now().toISO()!)
    .orderByRaw('id = ? DESC, last_activity DESC', [me.sessionId])
    .limit(100)
  return rows.map((row) => ({
    id: publicSessionId(row.id),
    current: row.id === me.sessionId,
    browser: row.browser,
    platform: row.platform,
    isMobile: row.is_mobile,
    ip: row.ip_address,
    lastActivity: row.last_activity.toISOString(),
    createdAt: row.created_at.toISOString(),
  }))
}
