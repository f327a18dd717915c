import db from '#platform/db'
import { clock } from '#platform/clock'
import { defineJob } from '#platform/jobs/define_job'
import { isDemo, sendBySmtp } from '#platform/mail/transport'

/**
 * Sends one row of `outgoing_mails`. The row is locked while the server is talked
 * to, so that a repeated job waits and then finds it sent.
 */
export const deliverMail = defineJob<{ mail: string }>({
  name: 'deliver_mail',
  retries: 8,
  timeoutSeconds: 60,
  async handle({ mail: uuid }) {
    const mail = await db.from('outgoing_mails').where('uuid', uuid).forUpdate().first()
    if (!mail || mail.status === 'sent') return

    if (!isDemo()) {
      await sendBySmtp({
        to: mail.to_address,
        subject: mail.subject,
        html: mail.body_html,
        text: mail.body_text,
      })
    }
    await db
      .from('outgoing_mails')
      .where('uuid', uuid)
      .update({
        status: isDemo() ? 'kept' : 'sent',
        sent_at: clock.now().toISO(),
        attempts: mail.attempts + 1,
      })
  },
})
