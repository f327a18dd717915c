import vine from '@vinejs/vine'
import { dataOf } from '#platform/api/answer_types'
import { endpointsAt } from '#platform/api/endpoints_at'
import { lockSetting } from '#platform/settings/lock_setting'
import { saveSettings } from '#platform/settings/save_settings'
import { exportSettings, previewImport } from '#platform/settings/settings_file'
import { settingViews } from '#platform/settings/settings_page'
import { lockValidator, settingsValidator } from '#platform/settings/validators/settings'
import type { HttpContext } from '@adonisjs/core/http'
import type { I18n } from '@adonisjs/i18n'
import type { Permission } from '#platform/permissions/catalog'
import type { SettingPlace } from '#platform/settings/define_setting'

const settingsAnswer = dataOf(
  vine.object({
    key: vine.string(),
    kind: vine.string(),
    label: vine.string(),
    value: vine.any().nullable(),
    source: vine.enum(['default', 'system', 'tenant', 'organization'] as const),
    isLocked: vine.boolean(),
  })
)

/** A secret has no value here, only whether there is one. */
const answerOf = async (place: SettingPlace, i18n: I18n) => ({
  data: (await settingViews(place, i18n)).map((view) => ({
    key: view.key,
    kind: view.kind,
    label: view.label,
    value: view.value,
    source: view.source,
    isLocked: place === 'system' ? view.isLockedHere : view.isLockedAbove,
  })),
})

const fileAnswer = vine.create({
  format: vine.string(),
  version: vine.number(),
  level: vine.string(),
  settings: vine.any(),
})

type Settings = {
  path: string
  page: string
  permission: Permission
  whose: string
  placeOf(ctx: HttpContext): SettingPlace | Promise<SettingPlace>
}

/** The same for the installation, a company and each part of it. */
export function settingsEndpoints({ path, page, permission, whose, placeOf }: Settings) {
  const settings = endpointsAt(path, { permission, params: { setting: 'Key of a setting' } })
  return [
    settings.get('', `What counts for ${whose}, and who decided it`, {
      description:
        'Branding (`branding.…`) and the parts that are switched on (`features.…`) are settings too.',
      answer: settingsAnswer,
      handle: async (ctx) => answerOf(await placeOf(ctx), ctx.i18n),
    }),
    settings.patch('', 'Decide settings by their keys; null goes back to what is inherited', {
      screens: [`PUT ${page}`, `DELETE ${page}/:setting`],
      body: settingsValidator,
      status: 204,
      handle: async (ctx, { body }) =>
        saveSettings(body.settings, await placeOf(ctx), ctx.i18n, body.seen),
    }),
    settings.put('/:setting/lock', 'Take a decision from those below, or give it back', {
      screens: [`PUT ${page}/:setting/lock`],
      body: lockValidator,
      status: 204,
      handle: async (ctx, { body }) =>
        lockSetting(ctx.params.setting, body.isLocked, await placeOf(ctx)),
    }),
    settings.get('/export', 'What was decided, to be brought to another installation', {
      answer: fileAnswer,
      handle: async (ctx) => exportSettings(await placeOf(ctx), ctx.i18n),
    }),
    settings.post('/import-previews', 'What these settings would change; nothing is written', {
      screens: [`POST ${page}/import-previews`],
      body: settingsValidator,
      answer: dataOf(vine.any()),
      handle: async (ctx, { body }) => ({
        data: await previewImport(body.settings, await placeOf(ctx), ctx.i18n),
      }),
    }),
  ]
}
