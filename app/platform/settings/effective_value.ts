import { ownerOfSetting, unlockSecret } from '#platform/settings/secret_box'
import { hasLevel, type Setting } from '#platform/settings/define_setting'
import type { SettingValue } from '#platform/settings/types'
import type { DecidedRows } from '#platform/settings/stored_settings'
import type { StoredSetting } from '#platform/tenancy/system'

/**
 * The row whose value counts: the lowest that decided, as long as none above it is locked;
 * undefined when nobody decided and the default counts.
 */
export function ownValue(
  definition: Pick<Setting<any>, 'levels'>,
  { system, tenant, below = [] }: DecidedRows
): StoredSetting | undefined {
  const deciding = [
    system,
    ...(hasLevel(definition, 'tenant') ? [tenant] : []),
    ...(hasLevel(definition, 'organization') ? below : []),
  ].filter((row) => row !== undefined)
  const locked = deciding.findIndex(({ isLocked }) => isLocked)
  const heard = locked < 0 ? deciding : deciding.slice(0, locked + 1)
  return heard.findLast(isDecided)
}

export const isDecided = (
  row: StoredSetting | undefined
): row is StoredSetting & { value: string } => row !== undefined && row.value !== null

/** What a row says, in the type of its kind; a secret in clear. */
export function valueOfRow(
  { key, kind }: Pick<Setting<any>, 'key' | 'kind'>,
  row: StoredSetting
): SettingValue {
  if (kind === 'secret' && row.value)
    return unlockSecret(row.value, ownerOfSetting(row.tenantId, key))
  return valueOfText(kind, row.value!)
}

/** @param text as stored: numbers and switches are JSON, everything else is itself */
function valueOfText(kind: Setting['kind'], text: string): SettingValue {
  return kind === 'number' || kind === 'switch' ? JSON.parse(text) : text
}
