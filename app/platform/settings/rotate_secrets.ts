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
 * One that cannot be read (its key is gone, or somebody changed it) stays as it is and keeps no
 * other back; then the old keys stay, too.
 */
export async function rotateSecrets({ forget }: { forget: boolean }) {
  if (!keysAreGiven()) addSecretKey()
  const unreadable: string[] = []
  const count = await relockSettings(({ tenantId, key, value }) => {
    if (isLockedByCurrentKey(value)) return value
    const owner = ownerOfSetting(tenantId, key)
    try {
      return lockSecret(unlockSecret(value, owner), owner)
    } catch {
      unreadable.push(`${key} of tenant ${tenantId}`)
      return value
    }
  }, TELL_CHANGE)
  if (forget && unreadable.length === 0 && !keysAreGiven()) dropOldSecretKeys()
  return { locked: count - unreadable.length, unreadable }
}
