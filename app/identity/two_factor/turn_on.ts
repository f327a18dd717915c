import { recordAudit } from '#platform/audit/audit'
import { clock } from '#platform/clock'
import { notify } from '#platform/notifications/notify'
import { lockedFor } from '#identity/two_factor/authenticator'
import { deleteRecoveryCodes, renewRecoveryCodes } from '#identity/two_factor/recovery_codes'
import { forgetTrustedDevices } from '#identity/two_factor/trusted_devices'
import type User from '#identity/models/user'

/**
 * From now on, signing in asks for a code of the app that holds this secret.
 *
 * @param step of the code that proved it, which is not taken again
 * @returns ten recovery codes, shown once
 */
export async function turnOnTwoFactor(user: User, secret: string, step: number) {
  await user
    .merge({
      twoFactorEnabled: true,
      twoFactorSecret: lockedFor(user, secret),
      twoFactorLastStep: step,
    })
    .save()
  await tell(user, 'two_factor_on')
  return renewRecoveryCodes(user)
}

/** Signing in asks for the password alone again; its owner is told. */
export async function turnOffTwoFactor(user: User) {
  await user
    .merge({ twoFactorEnabled: false, twoFactorSecret: null, twoFactorLastStep: null })
    .save()
  await deleteRecoveryCodes(user)
  await forgetTrustedDevices(user)
  await tell(user, 'two_factor_off')
}

async function tell(user: User, what: 'two_factor_on' | 'two_factor_off') {
  recordAudit({
    action: what,
    resourceType: 'users',
    resourceId: user.id,
    category: 'security',
    severity: 'medium',
  })
  await notify({
    type: `identity.${what}`,
    to: [user.id],
    about: { type: 'users', id: user.id },
    values: { at: clock.now().toISO()! },
    actionUrl: '/me/security',
    priority: 'urgent',
  })
}
