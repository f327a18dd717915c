import QRCode from 'qrcode'
import { generateSecret, generateURI, verifySync } from 'otplib'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { lockSecret, unlockSecret } from '#platform/settings/secret_box'
import { ownerOfTwoFactor } from '#platform/tenancy/system'
import type User from '#identity/models/user'

/** Clocks of telephones go wrong: the code before and the one after count, too. */
const TOLERANCE_SECONDS = 30

/** A secret for an authenticator app, in base 32 as people type it. */
export const newAuthenticatorSecret = () => generateSecret()

/** What the app reads: a picture (SVG) of the address that holds the secret. */
export const pictureOf = (secret: string, { issuer, label }: { issuer: string; label: string }) =>
  QRCode.toString(generateURI({ secret, issuer, label }), { type: 'svg', margin: 0 })

/** Is this what an app with this secret shows now? @returns the step of time it is of, or null */
export function stepOfCode(secret: string, code: string, after?: number | null): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const result = verifySync({
    secret,
    token: code,
    epoch: Math.floor(clock.now().toSeconds()),
    epochTolerance: TOLERANCE_SECONDS,
    afterTimeStep: after ?? undefined,
  })
  return result.valid && 'timeStep' in result ? result.timeStep : null
}

/** What is stored of a secret: locked, bound to its owner. */
export const lockedFor = (user: User, secret: string) =>
  lockSecret(secret, ownerOfTwoFactor(user.tenantId, user.id))

/**
 * Takes the code that somebody's app shows. Each is good once, whoever comes first (RFC 6238, 5.2).
 *
 * @returns whether it was right and new
 */
export async function takeCode(user: User, code: string): Promise<boolean> {
  if (!user.twoFactorSecret) return false
  const secret = unlockSecret(user.twoFactorSecret, ownerOfTwoFactor(user.tenantId, user.id))
  const step = stepOfCode(secret, code, user.twoFactorLastStep)
  if (step === null) return false
  const { rows } = await db.rawQuery(USE, { tenant: user.tenantId, user: user.id, step })
  return rows.length === 1
}

const USE = `
UPDATE users SET two_factor_last_step = :step
WHERE tenant_id = :tenant AND id = :user AND coalesce(two_factor_last_step, 0) < :step RETURNING id`
