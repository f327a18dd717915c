import i18nManager from '@adonisjs/i18n/services/main'
import db from '#platform/db'
import { recordAudit } from '#platform/audit/audit'
import { currentTenantId } from '#platform/tenancy/scope'
import { writeSystemSettings } from '#platform/tenancy/system'
import { lockSecret, ownerOfSetting } from '#platform/settings/secret_box'
import { longest } from '#platform/settings/rules/read_value'
import { categoryOf, definedSettings } from '#platform/settings/define_setting'
import {
  forgetSettings,
  storedSettings,
  SYSTEM,
  TELL_CHANGE,
  tellSettingsChange,
} from '#platform/settings/stored_settings'
import SystemSetting from '#platform/settings/system_setting'
import type { Setting, SettingKind, SettingPlace } from '#platform/settings/define_setting'
import type { SettingValue } from '#platform/settings/types'

/** A checked value; null goes back to what is inherited. */
export type NewValue = { definition: Setting; value: SettingValue | null; isLocked?: boolean }

/** Writes checked values with their history and tells every process. */
export async function writeSettings(values: NewValue[], place: SettingPlace) {
  if (values.length === 0) return
  if (place === 'system') return writeForEverybody(values)
  const tenantId = currentTenantId()
  const organizationId = place === 'tenant' ? null : place.organization
  // Two who decide the same for the first time wait for each other.
  await db.rawQuery(`SELECT pg_advisory_xact_lock(hashtext('stoa_settings'), ?::int)`, [tenantId])
  const found = await SystemSetting.query()
    .where({ organizationId })
    .whereIn(
      'keyName',
      values.map(({ definition }) => definition.key)
    )
  const byKey = new Map(found.map((row) => [row.keyName, row]))
  for (const { definition, value, isLocked } of values) {
    const row = byKey.get(definition.key) ?? new SystemSetting()
    row.merge({ ...describe(definition), organizationId })
    row.merge({
      value: textOf(definition, value, tenantId),
      ...(isLocked !== undefined && { isLocked }),
    })
    await row.save()
  }
  await tellSettingsChange(tenantId)
}

/** The installation is no company: its history is that of whoever decides. */
async function writeForEverybody(values: NewValue[]) {
  const before = await storedSettings(SYSTEM)
  const rows = values.map(({ definition, value, isLocked }) => ({
    definition,
    old: before.get(definition.key)?.system,
    value: textOf(definition, value, SYSTEM),
    isLocked: isLocked ?? before.get(definition.key)?.system?.isLocked ?? false,
  }))
  await writeSystemSettings(
    rows.map(({ definition, value, isLocked }) => ({
      ...snakeCased(describe(definition)),
      value,
      is_locked: isLocked,
    })),
    TELL_CHANGE
  )
  for (const { definition, old, value, isLocked } of rows) {
    const shown = (text: string | null | undefined) =>
      definition.kind === 'secret' && text ? '•••' : (text ?? null)
    recordAudit({
      action: 'updated',
      resourceType: 'system_settings',
      description: definition.key,
      oldValues: { value: shown(old?.value), isLocked: old?.isLocked ?? false },
      newValues: { value: shown(value), isLocked },
      category: 'system',
      severity: 'medium',
    })
  }
  forgetSettings(SYSTEM)
}

function textOf({ key, kind }: Setting, value: SettingValue | null, tenantId: number) {
  if (value === null) return null
  return kind === 'secret' && value !== ''
    ? lockSecret(String(value), ownerOfSetting(tenantId, key))
    : String(value)
}

const DATA_TYPES: Partial<Record<SettingKind, string>> = {
  number: 'integer',
  switch: 'boolean',
  url: 'url',
  image: 'file',
}

/** What a row says about its setting, for whoever reads the table. */
function describe(definition: Setting) {
  const { key, kind, default: fallback, min, max, options, isPublic } = definition
  const words = i18nManager.locale('en')
  return {
    category: categoryOf(definition),
    keyName: key,
    displayName: words.t(`settings.${key}.label`),
    description: words.t(`settings.${key}.hint`),
    defaultValue: kind === 'secret' ? null : String(fallback),
    dataType: DATA_TYPES[kind] ?? 'string',
    validationRules: { kind, min, max, options, maxLength: longest(definition) },
    isEncrypted: kind === 'secret',
    isPublic: isPublic ?? false,
    sortOrder: definedSettings().findIndex((one) => one.key === key),
  }
}

const snakeCased = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ])
  )
