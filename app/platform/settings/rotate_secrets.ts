import { ownerOfTwoFactor, relockSettings, relockTwoFactor } from '#platform/tenancy/system'
import {
  isLockedByCurrentKey,
  lockSecret,
  ownerOfSetting,
  unlockSecret,
} from '#platform/settings/secret_box'
import { addSecretKey, dropOldSecretKeys, keysAreGiven } from '#platform/settings/secret_keys'
import { TELL_CHANGE } from '#platform/settings/stored_settings'

/**
 * Locks every stored secret with a new key: of settings and of authenticator apps. Keys that are given
 * from outside are not made here: whoever put a new one first in `SECRET_KEYS` calls this, and then
 * removes the old one.
 *
 * One that cannot be read (its key is gone, or somebody changed it) stays as it is and keeps no
 * other back; then the old keys stay, too.
 */
export async function rotateSecrets({ forget }: { forget: boolean }) {
  if (!keysAreGiven()) addSecretKey()
  const unreadable: string[] = []
  const relock = (value: string, owner: string, name: string) => {
    if (isLockedByCurrentKey(value)) return value
    try {
      return lockSecret(unlockSecret(value, owner), owner)
    } catch {
      unreadable.push(name)
      return value
    }
  }
  const settings = await relockSettings(
    ({ tenantId, key, value }) =>
      relock(value, ownerOfSetting(tenantId, key), `${key} of tenant ${tenantId}`),
    TELL_CHANGE
  )
  const accounts = await relockTwoFactor(({ tenantId, id, value }) =>
    relock(value, ownerOfTwoFactor(tenantId, id), `account ${id} of tenant ${tenantId}`)
  )
  if (forget && unreadable.length === 0 && !keysAreGiven()) dropOldSecretKeys()
  return { locked: settings + accounts - unreadable.length, unreadable }
}
