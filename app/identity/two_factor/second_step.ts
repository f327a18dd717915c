import { DateTime } from 'luxon'
import db from '#platform/db'
import User from '#identity/models/user'
import { openSession, type Via } from '#identity/actions/open_session'
import { takeCode } from '#identity/two_factor/authenticator'
import { useRecoveryCode } from '#identity/two_factor/recovery_codes'
import { isTrusted, trustDevice } from '#identity/two_factor/trusted_devices'
import type { HttpContext } from '@adonisjs/core/http'

/** How long a right password waits for its second step. */
const MINUTES = 10

/** Kept in the encrypted session between the two steps. */
export type SecondStep = {
  tenant: number
  user: number
  remember: boolean
  until: string
  /** The connection they came by, instead of a password. */
  provider?: string
}

/** After the right password: opens the session, or says that a code is asked for first. */
export async function enterOrAsk(ctx: HttpContext, user: User, remember: boolean, via?: Via) {
  if (!user.twoFactorEnabled || (await isTrusted(ctx, user))) {
    await openSession(ctx, user, { remember, via })
    return 'entered'
  }
  const until = DateTime.utc().plus({ minutes: MINUTES }).toISO()
  const step: SecondStep = {
    tenant: user.tenantId,
    user: user.id,
    remember,
    until,
    ...(via && { provider: via.provider }),
  }
  ctx.session.put('secondStep', step)
  return 'asked'
}

/** The step that waits for a code, while it does. */
export function openStep({ session }: Pick<HttpContext, 'session'>): SecondStep | null {
  const step = session.get('secondStep') as SecondStep | undefined
  return step && DateTime.fromISO(step.until) > DateTime.utc() ? step : null
}

/**
 * Takes a code of the app, or one of those on paper, and opens the session.
 *
 * @param trusts do not ask on this device for thirty days
 * @returns whether the code was right
 */
export const passStep = (
  ctx: HttpContext,
  { tenant, user: id, remember, provider }: SecondStep,
  { code, trusts }: { code: string; trusts: boolean }
): Promise<boolean> =>
  db.asTenant(tenant, async () => {
    const user = await User.findOrFail(id)
    const isRight =
      user.isActive && ((await takeCode(user, code)) || (await useRecoveryCode(user, code)))
    if (!isRight) return false
    if (trusts) await trustDevice(ctx, user)
    const via = provider ? { provider, token: null } : undefined
    await openSession(ctx, user, { remember, via })
    ctx.session.forget('secondStep')
    return true
  })
