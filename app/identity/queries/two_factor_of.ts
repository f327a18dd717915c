import { countRecoveryCodes } from '#identity/two_factor/recovery_codes'
import { trustedDevices, type TrustedDevice } from '#identity/two_factor/trusted_devices'
import type User from '#identity/models/user'

/** How somebody's second step stands. */
export type TwoFactorState =
  { isOn: false } | { isOn: true; codesLeft: number; devices: TrustedDevice[] }

export async function twoFactorOf(user: User): Promise<TwoFactorState> {
  if (!user.twoFactorEnabled) return { isOn: false }
  return {
    isOn: true,
    codesLeft: await countRecoveryCodes(user),
    devices: await trustedDevices(user),
  }
}
