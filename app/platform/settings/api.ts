import vine from '@vinejs/vine'
import { defineEndpoints, endpoint } from '#platform/api/define_endpoint'
import { saveSettings } from '#platform/settings/save_settings'
import { settingViews } from '#platform/settings/settings_page'
import { settingsValidator } from '#platform/settings/validators/settings'
import type { I18n } from '@adonisjs/i18n'

const settingsAnswer = vine.create({
  data: vine.array(
    vine.object({
      key: vine.string(),
      kind: vine.string(),
      label: vine.string(),
      value: vine.any().nullable(),
      source: vine.enum(['default', 'system', 'tenant'] as const),
      isLocked: vine.boolean(),
    })
  ),
})

/** A secret has no value here, only whether there is one. */
const answerOf = async (i18n: I18n) => ({
  data: (await settingViews('tenant', i18n)).map((view) => ({
    key: view.key,
    kind: view.kind,
    label: view.label,
    value: view.value,
    source: view.source,
    isLocked: view.isLockedAbove,
  })),
})

defineEndpoints('platform', [
  endpoint({
    method: 'GET',
    path: '/settings',
    summary: 'What counts for the company, and who decided it',
    permission: 'settings.manage',
    answer: settingsAnswer,
    handle: async ({ i18n }) => answerOf(i18n),
  }),
  endpoint({
    method: 'PATCH',
    path: '/settings',
    summary: 'Decide settings by their keys; null goes back to what is inherited',
    permission: 'settings.manage',
    body: settingsValidator,
    status: 204,
    handle: async ({ i18n }, { body }) => saveSettings(body.settings, 'tenant', i18n),
  }),
])
