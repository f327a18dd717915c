import { v7 as uuidv7 } from 'uuid'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { enqueue } from '#platform/jobs/enqueue'
import { deliverMail } from '#platform/mail/jobs/deliver_mail'
import { renderMail, type MailTemplate } from '#platform/mail/render_mail'

type Recipient = { id: number; email: string; name: string; locale: string; timezone: string }

/**
 * Writes a mail in the recipient's language and hands it to the sender in the same
 * transaction: rolled back with it, sent after it, never lost between.
 *
 * @param values shown by the template; dates as ISO instants, which it prints in the recipient's zone
 */
export async function sendMail(
  recipient: Recipient,
  template: MailTemplate,
  values: Record<string, unknown>
) {
  const { subject, html, text } = await renderMail(template, recipient, values)
  const uuid = uuidv7()
  await db.table('outgoing_mails').insert({
    uuid,
    user_id: recipient.id,
    created_at: clock.now().toISO(),
    template,
    to_address: recipient.email,
    subject,
    body_html: html,
    body_text: text,
  })
  await enqueue(deliverMail, { mail: uuid })
}
