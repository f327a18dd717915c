import db from '#platform/db'
import { NotFound } from '#platform/errors'
import { mailsList } from '#platform/mail/mails_list'
import { showList } from '#platform/lists/show_list'
import { currentTenantId } from '#platform/tenancy/scope'
import type { HttpContext } from '@adonisjs/core/http'

export default class MailsController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('platform/mails', { list: await showList(mailsList, ctx) })
  }

  async show({ inertia, params }: HttpContext) {
    const mail = await db
      .from('outgoing_mails')
      .where({ tenant_id: currentTenantId(), uuid: params.mail })
      .first()
    if (!mail) throw new NotFound()
    return inertia.render('platform/mail', {
      mail: {
        subject: mail.subject as string,
        to: mail.to_address as string,
        text: mail.body_text as string,
        status: mail.status as string,
        createdAt: mail.created_at.toISOString() as string,
        error: mail.error_message as string | null,
      },
    })
  }
}
