import { test } from '@japa/runner'
import db from '#platform/db'
import { sendMails } from '#platform/mail/send_mail'
import { deliver as deliverTo, smtpServer } from '#tests/support/notifications'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'

async function mailTo(tenant: TestTenant, locale: string) {
  const user = await makeUser(tenant, [], { locale, timezone: 'Asia/Kolkata' })
  await db.asTenant(tenant.id, () =>
    sendMails([
      {
        recipient: user,
        template: 'enrolled',
        values: {
          course: 'Forklift & <Safety>',
          by: 'Marco Manager',
          due_at: '2027-03-01T22:59:59.000Z',
          note: null,
          url: 'http://localhost/c/forklift',
        },
      },
    ])
  )
  const mail = await db.asTenant(tenant.id, () =>
    db.from('outgoing_mails').where('user_id', user.id).first()
  )
  const deliver = () => deliverTo(tenant, mail.uuid)
  const reread = () =>
    db.asTenant(tenant.id, () => db.from('outgoing_mails').where('id', mail.id).first())
  const status = async () => (await reread()).status
  return { deliver, status, reread, user }
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
    assert.match(received[0].html as string, /<a href="http:..localhost.c.forklift"[^>]*>Öffnen</)
  })

  test('gives an address up that the server refuses, and says what it said', async ({
    assert,
    cleanup,
  }) => {
    const received = await smtpServer(cleanup, {
      refuses: () => ({ code: 550, message: 'No such user here' }),
    })
    const { deliver, reread } = await mailTo(await makeTenant(), 'en')

    await deliver()
    await deliver()

    const mail = await reread()
    assert.lengthOf(received, 0)
    assert.include(mail, { status: 'bounced', attempts: 1 })
    assert.include(mail.error_message, 'No such user here')
  })

  test('tries again later when the server cannot take it now, and counts the tries', async ({
    assert,
    cleanup,
  }) => {
    let isFull = true
    const received = await smtpServer(cleanup, {
      refuses: () => (isFull ? { code: 452, message: 'Mailbox full' } : null),
    })
    const { deliver, reread } = await mailTo(await makeTenant(), 'en')

    await deliver()
    const waiting = await reread()
    isFull = false
    await deliver()

    assert.include(waiting, { status: 'queued', attempts: 1 })
    assert.include(waiting.error_message, 'Mailbox full')
    assert.include(await reread(), { status: 'sent', attempts: 2, error_message: null })
    assert.lengthOf(received, 1)
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
        const values = { course: 'x', completed_at: null, serial: null, url: 'http://x' }
        await sendMails([{ recipient: user, template: 'completed', values }])
        throw new Error('no')
      })
      .catch(() => {})

    const mails = await db.asTenant(tenant.id, () => db.from('outgoing_mails'))
    assert.lengthOf(mails, 0)
  })
})
