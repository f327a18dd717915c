import vine from '@vinejs/vine'
import { dataOf } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { testMailServer } from '#platform/mail/test_mail_server'
import { settingsEndpoints } from '#platform/settings/settings_endpoints'

const stepsAnswer = dataOf(
  vine.object({
    step: vine.string(),
    label: vine.string(),
    isFine: vine.boolean(),
    detail: vine.string(),
  })
)

defineEndpoints('Settings', [
  ...settingsEndpoints({
    placeOf: () => 'tenant',
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
  ...settingsEndpoints({
    placeOf: () => 'system',
    path: '/system/settings',
    page: '/system/settings',
    permission: 'system.settings',
    whose: 'the installation',
  }),
])
