import router from '@adonisjs/core/services/router'
import '#start/settings'
import { access, web } from '#start/kernel'

const Settings = () => import('#platform/settings/controllers/settings_controller')
const MailTests = () => import('#platform/mail/controllers/mail_tests_controller')

const at = (prefix: string) => {
  router.get(prefix, [Settings, 'index'])
  router.put(prefix, [Settings, 'update'])
  router.get(`${prefix}/export`, [Settings, 'export'])
  router.post(`${prefix}/import-previews`, [Settings, 'preview'])
  router.delete(`${prefix}/:setting`, [Settings, 'destroy'])
  router.put(`${prefix}/:setting/lock`, [Settings, 'lock'])
}

router
  .group(() => {
    at('/admin/settings')
    router.post('/admin/settings/mail-tests', [MailTests, 'store'])
  })
  .as('company')
  .use([...web(), access('settings.manage')])

router
  .group(() => {
    at('/system/settings')
  })
  .as('system')
  .use([...web(), access('system.settings')])
