import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import db from '#platform/db'
import env from '#start/env'
import { resetTransport } from '#platform/mail/transport'
import { deliverMail } from '#platform/mail/jobs/deliver_mail'
import { JobRun } from '#platform/jobs/job_run'
import { fanOut } from '#communication/actions/fan_out'
import type { TestTenant } from '#tests/support/tenants'
import type User from '#identity/models/user'

/** Works what is in the outbox, as the jobs do: one transaction for each row. */
export async function tellEverybody(tenant: TestTenant) {
  for (const id of await waitingInOutbox(tenant)) await db.asTenant(tenant.id, () => fanOut(id))
}

export const waitingInOutbox = (tenant: TestTenant): Promise<number[]> =>
  db.asTenant(tenant.id, async () => {
    const rows = await db.from('notification_outbox').whereNull('fanned_out_at').orderBy('id')
    return rows.map(({ id }) => id)
  })

export const notificationsOf = (tenant: TestTenant, user: User): Promise<any[]> =>
  db.asTenant(tenant.id, () => db.from('notifications').where('user_id', user.id).orderBy('id'))

export const mailsTo = (tenant: TestTenant, user: User): Promise<any[]> =>
  db.asTenant(tenant.id, () => db.from('outgoing_mails').where('user_id', user.id).orderBy('id'))

/** What became of the mail of each notification of somebody. */
export const mailDeliveries = (tenant: TestTenant, user: User): Promise<any[]> =>
  db.asTenant(tenant.id, () =>
    db.from('notification_deliveries').where({ user_id: user.id, channel: 'mail' }).orderBy('id')
  )

/** Sends a mail as its job does. */
export const deliver = (tenant: TestTenant, uuid: string) =>
  db.asTenant(tenant.id, () => deliverMail.handle({ mail: uuid }, new JobRun(tenant.id, null)))

type Answer = { refuses?: (address: string) => { code: number; message: string } | null }

/** A real SMTP server on this machine that keeps what it is given. */
export async function smtpServer(cleanup: (callback: () => void) => void, answer: Answer = {}) {
  const received: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const refusal = answer.refuses?.(address)
      if (!refusal) return done()
      done(Object.assign(new Error(refusal.message), { responseCode: refusal.code }))
    },
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        received.push(mail)
        done()
      }, done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  env.set('SMTP_URL', `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
  cleanup(() => {
    env.set('SMTP_URL', '')
    resetTransport()
    server.close(() => {})
  })
  return received
}
