import { currentTenantId, scopes } from '#platform/tenancy/scope'
import { settingsAtHand, storedSettings, SYSTEM } from '#platform/settings/stored_settings'
import { ownValue, valueOfRow } from '#platform/settings/effective_value'
import type { Setting, SettingKind } from '#platform/settings/define_setting'
import type { SettingValues } from '#platform/settings/types'

/**
 * What counts for the company of the running request or job; outside of one, what the
 * installation says. From memory: asking costs no query.
 */
export const setting = <Kind extends SettingKind>(
  definition: Setting<Kind>
): Promise<SettingValues[Kind]> => settingOf(definition, scopes.getStore()?.tenantId ?? SYSTEM)

/**
 * The same for a company by its id, such as before somebody has signed in.
 *
 * @param organizationId the part of it that may say otherwise
 */
export async function settingOf<Kind extends SettingKind>(
  definition: Setting<Kind>,
  tenantId: number,
  organizationId: number | null = null
): Promise<SettingValues[Kind]> {
  const stored = await storedSettings(tenantId)
  return valueIn(definition, stored.rowsIn(definition.key, organizationId))
}

/** What counts in a part of the company of the running request or job; null is the company itself. */
export const settingIn = <Kind extends SettingKind>(
  definition: Setting<Kind>,
  organizationId: number | null
): Promise<SettingValues[Kind]> => settingOf(definition, currentTenantId(), organizationId)

/** The same where nothing can wait, such as in a row of a list: requests have them at hand. */
export function settingAtHand<Kind extends SettingKind>(
  definition: Setting<Kind>
): SettingValues[Kind] {
  const rows = settingsAtHand(currentTenantId())?.get(definition.key) ?? {}
  return valueIn(definition, rows)
}

function valueIn<Kind extends SettingKind>(
  definition: Setting<Kind>,
  rows: Parameters<typeof ownValue>[1]
) {
  const row = ownValue(definition, rows)
  return (row ? valueOfRow(definition, row) : definition.default) as SettingValues[Kind]
}
