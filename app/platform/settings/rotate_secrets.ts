import { relockSettings } from '#platform/tenancy/system'
import {
  isLockedByCurrentKey,
  lockSecret,
  ownerOfSetting,
  unlockSecret,
} from '#platform/settings/secret_box'
import { addSecretKey, dropOldSecretKeys, keysAreGiven } from '#platform/settings/secret_keys'
import { TELL_CHANGE } from '#platform/settings/stored_settings'

/**
 * Locks every stored secret with a new key. Keys that are given from outside are not made here:
 * whoever put a new one first in `SECRET_KEYS` calls this, and then removes the old one.
 *
 * @returns how many there are
 */
export async function rotateSecrets({ forget }: { forget: boolean }): Promise<number> {
  if (!keysAreGiven()) addSecretKey()
  const count = await relockSettings(({ tenantId, key, value }) => {
    if (isLockedByCurrentKey(value)) return value
    const owner = ownerOfSetting(tenantId, key)
    return lockSecret(unlockSecret(value, owner), owner)
  }, TELL_CHANGE)
  if (forget && !keysAreGiven()) dropOldSecretKeys()
  return count
}
