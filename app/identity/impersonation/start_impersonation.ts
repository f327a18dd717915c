import { clock } from '#platform/clock'
import { recordAudit } from '#platform/audit/audit'
import { notify } from '#platform/notifications/notify'
import { setting } from '#platform/settings/setting'
import { ImpersonationRefused } from '#identity/errors'
import Impersonation from '#identity/impersonation/impersonation'
import { refusalFor } from '#identity/impersonation/refusal_for'
import { tellsImpersonated } from '#identity/settings'
import type { Mode } from '#identity/impersonation/types'
import type { CurrentUser } from '#identity/current_user'
import type User from '#identity/models/user'

/** After an hour it ends by itself. */
const MINUTES = 60

/**
 * From now on the session of `me` is that of somebody else, for an hour at most.
 *
 * @throws ImpersonationRefused upwards, of oneself, of who may not enter, and from within another one
 */
export async function startImpersonation(
  me: CurrentUser,
  user: User,
  { mode, reason }: { mode: Mode; reason?: string }
) {
  const refusal = me.impersonation ? 'nested' : await refusalFor(me, user)
  if (refusal) throw new ImpersonationRefused(refusal)
  const now = clock.now()
  const row = await Impersonation.create({
    impersonatorId: me.id,
    userId: user.id,
    sessionId: me.sessionId,
    mode,
    reason: reason || null,
    startedAt: now,
    expiresAt: now.plus({ minutes: MINUTES }),
  })
  recordAudit({
    action: `impersonation_started`,
    resourceType: 'users',
    resourceId: user.id,
    newValues: { mode, reason: row.reason },
    category: 'security',
    severity: 'high',
  })
  if (await setting(tellsImpersonated)) await tell(user, me, row)
  return row
}

const tell = (user: User, me: CurrentUser, { mode, reason, startedAt }: Impersonation) =>
  notify({
    type: 'identity.impersonated',
    to: [user.id],
    about: { type: 'users', id: user.id },
    values: { by: me.name, mode, reason, at: startedAt.toISO()! },
    actionUrl: '/me/security',
  })
