import { ownerOfSetting, unlockSecret } from '#platform/settings/secret_box'
import { hasLevel, type Setting } from '#platform/settings/define_setting'
import type { SettingValue } from '#platform/settings/types'
import type { StoredSetting } from '#platform/tenancy/system'

type Rows = { system?: StoredSetting; tenant?: StoredSetting }

/** The row whose value counts; undefined when nobody decided and the default counts. */
export function ownValue(
  definition: Pick<Setting<any>, 'levels'>,
  { system, tenant }: Rows
): StoredSetting | undefined {
  const mayDecide = hasLevel(definition, 'tenant') && !system?.isLocked
  if (mayDecide && isDecided(tenant)) return tenant
  return isDecided(system) ? system : undefined
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
