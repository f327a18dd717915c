import { NotFound } from '#platform/errors'
import {
  hasLevel,
  levelOf,
  settingNamed,
  type SettingPlace,
} from '#platform/settings/define_setting'
import { ownValue, valueOfRow } from '#platform/settings/effective_value'
import { currentTenantId } from '#platform/tenancy/scope'
import { storedSettings, SYSTEM } from '#platform/settings/stored_settings'
import { writeSettings } from '#platform/settings/write_settings'

/**
 * Takes a decision from those below, or gives it back: what they chose waits meanwhile.
 *
 * @throws NotFound for a setting that there is not, or that nobody below decides
 */
export async function lockSetting(key: string, isLocked: boolean, place: SettingPlace) {
  const definition = settingNamed(key)
  const level = levelOf(place)
  const below = level === 'system' ? 'tenant' : 'organization'
  if (!definition || !hasLevel(definition, level) || !hasLevel(definition, below))
    throw new NotFound()
  const organization = typeof place === 'string' ? null : place.organization
  const stored = await storedSettings(level === 'system' ? SYSTEM : currentTenantId())
  const row = ownValue(definition, stored.rowsIn(definition.key, organization))
  const value = row ? valueOfRow(definition, row) : null
  await writeSettings([{ definition, value, isLocked }], place)
}
