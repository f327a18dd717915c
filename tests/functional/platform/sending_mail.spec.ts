import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import env from '#start/env'
import db from '#platform/db'
import { sendMail } from '#platform/mail/send_mail'
import { deliverMail } from '#platform/mail/jobs/deliver_mail'
import { resetTransport } from '#platform/mail/transport'
import { JobRun } from '#platform/jobs/job_run'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'

/** A real SMTP server on this machine that keeps what it is given. */
async function smtpServer(cleanup: (callback: () => void) => void) {
  const received: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
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

async function mailTo(tenant: TestTenant, locale: string) {
  const user = await makeUser(tenant, [], { locale, timezone: 'Asia/Kolkata' })
  await db.asTenant(tenant.id, () =>
    sendMail(user, 'enrolled', {
      course: 'Forklift & <Safety>',
      by: 'Marco Manager',
      due_at: '2027-03-01T22:59:59.000Z',
      note: null,
      url: 'http://localhost/c/forklift',
    })
  )
  const mail = await db.asTenant(tenant.id, () =>
    db.from('outgoing_mails').where('user_id', user.id).first()
  )
  const deliver = () =>
    db.asTenant(tenant.id, () =>
      deliverMail.handle({ mail: mail.uuid }, new JobRun(tenant.id, null))
    )
  const status = async () =>
    (await db.asTenant(tenant.id, () => db.from('outgoing_mails').where('id', mail.id).first()))
      .status
  return { deliver, status, user }
}

test.group('Sending mail', () => {
  test('reaches the SMTP server in the reader’s language, with dates in their zone', async ({
    assert,
    cleanup,
  }) => {
    const received = await smtpServer(cleanup)
    const { deliver, status, user } = await mailTo(await makeTenant(), 'de')

    await deliver()

    assert.equal(await status(), 'sent')
    assert.equal(received[0].subject, 'Marco Manager hat Ihnen „Forklift & <Safety>“ zugewiesen')
    assert.include(JSON.stringify(received[0].to), user.email)
    assert.match(received[0].text!, /2\. (März|Mär\.?) 2027.*04:29.*(GMT\+5:30|IST)/)
    assert.include(received[0].html as string, 'Forklift &amp; &lt;Safety&gt;')
  })

  test('sends a mail once, however often its job runs', async ({ assert, cleanup }) => {
    const received = await smtpServer(cleanup)
    const { deliver } = await mailTo(await makeTenant(), 'en')

    await deliver()
    await deliver()

    assert.lengthOf(received, 1)
  })

  test('keeps mails for the mailbox page where there is no server', async ({ assert }) => {
    const { deliver, status } = await mailTo(await makeTenant(), 'en')

    await deliver()

    assert.equal(await status(), 'kept')
  })

  test('is not sent at all when its transaction is rolled back', async ({ assert }) => {
    const tenant = await makeTenant()
    const user = await makeUser(tenant)

    await db
      .asTenant(tenant.id, async () => {
        await sendMail(user, 'completed', {
          course: 'x',
          completed_at: null,
          serial: null,
          url: 'http://x',
        })
        throw new Error('no')
      })
      .catch(() => {})

    const mails = await db.asTenant(tenant.id, () => db.from('outgoing_mails'))
    assert.lengthOf(mails, 0)
  })
})
