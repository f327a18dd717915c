import { testMailServer } from '#platform/mail/test_mail_server'
import type { HttpContext } from '@adonisjs/core/http'

/** Trying the mail server out. */
export default class MailTestsController {
  async store({ i18n, me, response }: HttpContext) {
    return response.json({ steps: await testMailServer(me.email, i18n) })
  }
}
