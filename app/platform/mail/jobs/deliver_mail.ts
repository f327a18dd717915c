import db from '#platform/db'
import { clock } from '#platform/clock'
import { enqueue } from '#platform/jobs/enqueue'
import { defineJob, type Job } from '#platform/jobs/define_job'
import { currentTenantId } from '#platform/tenancy/scope'
import { mailSender, mailServer } from '#platform/mail/mail_server'
import { sendBySmtp } from '#platform/mail/transport'

const MOST_TRIES = 8

/**
 * Sends one row of `outgoing_mails`. The row is locked while the server is talked
 * to, so that a repeated job waits and then finds it sent. What the server refused is
 * written down, and tried again later unless it said that it never will.
 */
export const deliverMail: Job<{ mail: string }> = defineJob<{ mail: string }>({
  name: 'deliver_mail',
  timeoutSeconds: 60,
  async handle({ mail: uuid }) {
    const mail = await db.from('outgoing_mails').where('uuid', uuid).forUpdate().first()
    if (mail?.status !== 'queued') return
    const attempts = mail.attempts + 1
    const server = await mailServer()
    try {
      if (server) await sendBySmtp(server, { ...(await mailSender()), ...messageOf(mail) })
    } catch (error) {
      return noteFailure(uuid, attempts, error as SmtpError)
    }
    await change(uuid, {
      status: server ? 'sent' : 'kept',
      sent_at: clock.now().toISO(),
      attempts,
      error_message: null,
    })
  },
})

const messageOf = (mail: any) => ({
  to: mail.to_address,
  subject: mail.subject,
  html: mail.body_html,
  text: mail.body_text,
  headers: mail.headers ?? {},
})

type SmtpError = Error & { responseCode?: number; command?: string }

async function noteFailure(uuid: string, attempts: number, error: SmtpError) {
  const isRefused = (error.responseCode ?? 0) >= 500
  const isLast = attempts >= MOST_TRIES
  const status = isRefused ? (isAboutRecipient(error) ? 'bounced' : 'failed') : 'failed'
  await change(uuid, {
    status: isRefused || isLast ? status : 'queued',
    attempts,
    error_message: error.message.slice(0, 1000),
  })
  if (isRefused || isLast) return
  const startAfter = clock.now().plus({ seconds: 15 * 2 ** attempts })
  await enqueue(deliverMail, { mail: uuid }, { startAfter: startAfter.toJSDate() })
}

const isAboutRecipient = ({ command }: SmtpError) => command === 'RCPT TO'

const change = (uuid: string, values: object) =>
  db
    .from('outgoing_mails')
    .where({ tenant_id: currentTenantId(), uuid })
    .update({ ...values, updated_at: clock.now().toISO() })
