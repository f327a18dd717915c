import { v7 as uuidv7 } from 'uuid'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { enqueueAll } from '#platform/jobs/enqueue'
import { deliverMail } from '#platform/mail/jobs/deliver_mail'
import { mailRenderer, type MailFooter } from '#platform/mail/render_mail'

type Recipient = { id: number; email: string; name: string; locale: string; timezone: string }

export type Letter = {
  recipient: Recipient
  template: string
  /** Shown by the template; dates as ISO instants, which it prints in the recipient's zone. */
  values: Record<string, unknown>
  /** For mails that can be switched off. */
  footer?: MailFooter | null
}

/**
 * Writes mails in the language of each recipient and hands them to the sender in the same
 * transaction: rolled back with it, sent after it, never lost between. Two statements, however
 * many they are.
 *
 * What happened is told by `notify`, which comes to this; only a mail that carries a secret,
 * such as a link for a new password, is sent directly.
 *
 * @returns the ids of the mails, in the order of the letters
 */
export async function sendMails(letters: Letter[]): Promise<number[]> {
  if (letters.length === 0) return []
  const rows = await writeAll(letters)
  const written = await db.rawQuery<{ rows: { id: number; uuid: string }[] }>(INSERT, [
    JSON.stringify(rows),
  ])
  await enqueueAll(
    deliverMail,
    rows.map(({ uuid }) => ({ mail: uuid }))
  )
  const ids = new Map(written.rows.map(({ id, uuid }) => [uuid, id]))
  return rows.map(({ uuid }) => ids.get(uuid)!)
}

async function writeAll(letters: Letter[]) {
  const renderers = new Map<string, ReturnType<typeof mailRenderer>>()
  const rows = []
  for (const { recipient, template, values, footer = null } of letters) {
    if (!renderers.has(template)) renderers.set(template, mailRenderer(template))
    const { subject, html, text } = await renderers.get(template)!(recipient, values, footer)
    rows.push({
      uuid: uuidv7(),
      user_id: recipient.id,
      created_at: clock.now().toISO(),
      template,
      to_address: recipient.email,
      subject,
      body_html: html,
      body_text: text,
      headers: footer && unsubscribeHeaders(footer),
    })
  }
  return rows
}

/** RFC 8058: the reader's mail program offers to switch these mails off with one click. */
const unsubscribeHeaders = ({ unsubscribeUrl }: MailFooter) => ({
  'List-Unsubscribe': `<${unsubscribeUrl}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/** One parameter for all rows: building a statement with thousands of placeholders costs more than running it. */
const INSERT = `
INSERT INTO outgoing_mails (uuid, user_id, created_at, template, to_address, subject, body_html, body_text, headers)
SELECT uuid, user_id, created_at, template, to_address, subject, body_html, body_text, headers
FROM jsonb_to_recordset(?::jsonb) AS mail (uuid uuid, user_id bigint, created_at timestamptz, template text, to_address text,
  subject text, body_html text, body_text text, headers jsonb)
RETURNING id, uuid`
