import vine from '@vinejs/vine'
import { dataOf } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { testMailServer } from '#platform/mail/test_mail_server'
import { lockSetting } from '#platform/settings/lock_setting'
import { saveSettings } from '#platform/settings/save_settings'
import { exportSettings, previewImport } from '#platform/settings/settings_file'
import { settingViews } from '#platform/settings/settings_page'
import { lockValidator, settingsValidator } from '#platform/settings/validators/settings'
import type { I18n } from '@adonisjs/i18n'
import type { Permission } from '#platform/permissions/catalog'
import type { SettingLevel } from '#platform/settings/define_setting'

const settingsAnswer = dataOf(
  vine.object({
    key: vine.string(),
    kind: vine.string(),
    label: vine.string(),
    value: vine.any().nullable(),
    source: vine.enum(['default', 'system', 'tenant'] as const),
    isLocked: vine.boolean(),
  })
)

/** A secret has no value here, only whether there is one. */
const answerOf = async (level: SettingLevel, i18n: I18n) => ({
  data: (await settingViews(level, i18n)).map((view) => ({
    key: view.key,
    kind: view.kind,
    label: view.label,
    value: view.value,
    source: view.source,
    isLocked: level === 'tenant' ? view.isLockedAbove : view.isLockedHere,
  })),
})

const fileAnswer = vine.create({
  format: vine.string(),
  version: vine.number(),
  level: vine.string(),
  settings: vine.any(),
})

const stepsAnswer = dataOf(
  vine.object({
    step: vine.string(),
    label: vine.string(),
    isFine: vine.boolean(),
    detail: vine.string(),
  })
)

type Place = { path: string; page: string; permission: Permission; whose: string }

/** The same for a company and for the installation. */
function settingsOf(level: SettingLevel, { path, page, permission, whose }: Place) {
  const settings = endpointsAt(path, { permission })
  return [
    settings.get('', `What counts for ${whose}, and who decided it`, {
      description:
        'Branding (`branding.…`) and the parts that are switched on (`features.…`) are settings too.',
      answer: settingsAnswer,
      handle: async ({ i18n }) => answerOf(level, i18n),
    }),
    settings.patch('', 'Decide settings by their keys; null goes back to what is inherited', {
      screens: [`PUT ${page}`, `DELETE ${page}/:setting`],
      body: settingsValidator,
      status: 204,
      handle: async ({ i18n }, { body }) => saveSettings(body.settings, level, i18n),
    }),
    settings.get('/export', 'What was decided, to be brought to another installation', {
      answer: fileAnswer,
      handle: async ({ i18n }) => exportSettings(level, i18n),
    }),
    settings.post('/import-previews', 'What these settings would change; nothing is written', {
      screens: [`POST ${page}/import-previews`],
      body: settingsValidator,
      answer: dataOf(vine.any()),
      handle: async ({ i18n }, { body }) => ({
        data: await previewImport(body.settings, level, i18n),
      }),
    }),
  ]
}

defineEndpoints('Settings', [
  ...settingsOf('tenant', {
    path: '/settings',
    page: '/admin/settings',
    permission: 'settings.manage',
    whose: 'the company',
  }),
  endpointsAt('/settings', { permission: 'settings.manage' }).post(
    '/mail-tests',
    'Try the mail server out: a real mail goes to you',
    {
      screens: ['POST /admin/settings/mail-tests'],
      answer: stepsAnswer,
      handle: async ({ i18n, me }) => ({ data: await testMailServer(me.email, i18n) }),
    }
  ),
  ...settingsOf('system', {
    path: '/system/settings',
    page: '/system/settings',
    permission: 'system.settings',
    whose: 'the installation',
  }),
  endpointsAt('/system/settings', {
    permission: 'system.settings',
    params: { setting: 'Key of a setting' },
  }).put('/:setting/lock', 'Take a decision from the companies, or give it back', {
    screens: ['PUT /system/settings/:setting/lock'],
    body: lockValidator,
    status: 204,
    handle: ({ params }, { body }) => lockSetting(params.setting, body.isLocked),
  }),
])
