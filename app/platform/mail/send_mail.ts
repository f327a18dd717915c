import { v7 as uuidv7 } from 'uuid'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { enqueueAll } from '#platform/jobs/enqueue'
import { deliverMail } from '#platform/mail/jobs/deliver_mail'
import { mailRenderer, type MailTemplate } from '#platform/mail/render_mail'

type Recipient = { id: number; email: string; name: string; locale: string; timezone: string }
type Letter = { recipient: Recipient; values: Record<string, unknown> }

/**
 * Writes a mail in the recipient's language and hands it to the sender in the same
 * transaction: rolled back with it, sent after it, never lost between.
 *
 * @param values shown by the template; dates as ISO instants, which it prints in the recipient's zone
 */
export function sendMail(
  recipient: Recipient,
  template: MailTemplate,
  values: Record<string, unknown>
) {
  return sendMails(template, [{ recipient, values }])
}

/** The same mail to many people: two statements, however many they are. */
export async function sendMails(template: MailTemplate, letters: Letter[]) {
  if (letters.length === 0) return
  const render = mailRenderer(template)
  const rows = []
  for (const { recipient, values } of letters) {
    const { subject, html, text } = await render(recipient, values)
    rows.push({
      uuid: uuidv7(),
      user_id: recipient.id,
      created_at: clock.now().toISO(),
      template,
      to_address: recipient.email,
      subject,
      body_html: html,
      body_text: text,
    })
  }
  await db.rawQuery(INSERT, [JSON.stringify(rows)])
  await enqueueAll(
    deliverMail,
    rows.map(({ uuid }) => ({ mail: uuid }))
  )
}

/** One parameter for all rows: building a statement with thousands of placeholders costs more than running it. */
const INSERT = `
INSERT INTO outgoing_mails (uuid, user_id, created_at, template, to_address, subject, body_html, body_text)
SELECT uuid, user_id, created_at, template, to_address, subject, body_html, body_text
FROM jsonb_to_recordset(?::jsonb) AS mail (uuid uuid, user_id bigint, created_at timestamptz, template text, to_address text,
  subject text, body_html text, body_text text)`
