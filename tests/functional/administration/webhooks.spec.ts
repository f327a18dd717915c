import { test } from '@japa/runner'
import { Webhook } from 'standardwebhooks'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { fanOut } from '#communication/actions/fan_out'
import { wakeWebhooks } from '#administration/integrations/jobs/wake_webhooks'
import { forgetWebhookDeliveries } from '#administration/integrations/jobs/forget_webhook_deliveries'
import { JobRun } from '#platform/jobs/job_run'
import { browserOf, enroll, finish, makeLearning } from '#tests/support/learning'
import { openReceiver } from '#tests/support/receiver'
import { makeTenant, makeUser } from '#tests/support/tenants'
import { makeListening, somethingHappens } from '#tests/support/webhooks'

const values = (url: string, more = {}) => ({
  name: 'Payroll',
  url,
  events: ['user.created'],
  perMinute: 60,
  ...more,
})

test.group('Telling other systems', (group) => {
  group.each.teardown(() => clock.restore())

  test('what happened arrives signed, so that any library can verify it', async ({
    assert,
    client,
    cleanup,
  }) => {
    const { tenant, receiver, secret, send } = await makeListening(client)
    cleanup(receiver.close)
    const person = await somethingHappens(tenant)

    await send()

    const [{ headers, body, path }] = receiver.received
    const said: any = new Webhook(secret).verify(body, headers as Record<string, string>)
    assert.equal(path, '/hooks')
    assert.equal(said.type, 'user.created')
    assert.equal(said.id, headers['webhook-id'])
    assert.equal(said.data.email, person.email)
    assert.lengthOf(receiver.received, 1)
  })

  test('nothing is told of what was rolled back, nor of what nobody chose', async ({
    assert,
    client,
    cleanup,
  }) => {
    const { tenant, receiver, send } = await makeListening(client, {
      events: ['course.published', 'user.created'],
    })
    cleanup(receiver.close)
    const other = await makeListening(client, { events: ['course.published'] })
    cleanup(other.receiver.close)
    await somethingHappens(other.tenant)
    await db
      .asTenant(tenant.id, async () => {
        const { createUser } = await import('#identity/actions/create_user')
        await createUser({ email: 'gone@example.org', firstName: 'G', lastName: 'One' })
        throw new Error('rolled back')
      })
      .catch(() => {})

    await send()
    await other.send()

    assert.lengthOf([...receiver.received, ...other.receiver.received], 0)
  })

  test('a learner’s way is told: enrolled, completed, certified', async ({
    assert,
    client,
    cleanup,
  }) => {
    const { tenant, learner, course, items } = await makeLearning()
    const admin = await makeUser(tenant, ['tenant_admin'])
    const receiver = await openReceiver()
    cleanup(receiver.close)
    const browser = await browserOf(client, tenant, admin)
    const events = ['enrollment.created', 'completion.recorded', 'certificate.issued']
    await browser.post('/admin/integrations', values(receiver.url, { events }))
    const { rows } = (await browser.page('/admin/integrations')).body().props.list
    const enrollment = await enroll(tenant, course, learner)
    await finish(tenant, enrollment, items)
    const { sendDeliveries } = await import('#administration/integrations/actions/send_deliveries')
    const { id } = await db.asTenant(tenant.id, () =>
      db.from('integrations').where('uuid', rows[0].id).firstOrFail()
    )

    await sendDeliveries(tenant.id, id)

    const told = receiver.received.map(({ body }) => JSON.parse(body))
    assert.sameMembers(
      told.map(({ type }) => type),
      events
    )
    for (const { data } of told) assert.equal(data.person.id, learner.uuid)
    const certificate = told.find(({ type }) => type === 'certificate.issued')
    assert.match(certificate.data.serial, /^(\w{4}-){3}\w{4}$/)
  })

  test('what fails is tried again later, for a day, and then given up', async ({
    assert,
    client,
    cleanup,
  }) => {
    const { tenant, receiver, send, log } = await makeListening(client)
    cleanup(receiver.close)
    receiver.answer = { status: 500, body: 'out of order' }
    const start = clock.now()
    clock.freeze(start)
    await somethingHappens(tenant)

    let next = await send()
    const [waiting] = await log()
    while (next) {
      clock.freeze(next)
      next = await send()
    }

    const [given] = await log()
    assert.equal(waiting.state.value, 'waiting')
    assert.include(waiting.answer, '500')
    assert.equal(given.state.value, 'failed')
    assert.lengthOf(receiver.received, 8)
    assert.lengthOf(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])), 1)
    assert.closeTo(clock.now().diff(start).as('hours'), 24, 0.1)
  })

  test('a receiver that is gone is paused, its administrators are told, and it can go on', async ({
    assert,
    client,
    cleanup,
  }) => {
    const world = await makeListening(client)
    const { tenant, receiver, browser, path, send } = world
    cleanup(receiver.close)
    const { admin } = world
    receiver.answer = { status: 410 }
    await somethingHappens(tenant)

    await send()

    const paused = (await browser.page(path)).body().props.integration
    await db.asTenant(tenant.id, async () => {
      const rows = await db.from('notification_outbox').where('tenant_id', tenant.id)
      for (const { id } of rows) await fanOut(id)
    })
    const news = await db.asTenant(tenant.id, () =>
      db.from('notifications').where('user_id', admin.id)
    )
    await somethingHappens(tenant)
    receiver.answer = { status: 204 }
    await browser.put(`${path}/switch`, { isEnabled: true })
    await somethingHappens(tenant)
    await send()
    const healthy = (await browser.page(path)).body().props.integration

    assert.equal(paused.health, 'paused')
    assert.include(paused.error, '410')
    assert.deepEqual(
      news.map(({ notification_type: type }) => type),
      ['administration.integration_paused']
    )
    assert.equal(healthy.health, 'healthy')
    assert.lengthOf(receiver.received, 2, 'what happened while it was paused is not told')
  })

  test('twenty failures in a row pause a receiver', async ({ assert, client, cleanup }) => {
    const { tenant, receiver, reread, send } = await makeListening(client)
    cleanup(receiver.close)
    receiver.answer = { status: 503 }
    for (let person = 0; person < 21; person++) await somethingHappens(tenant)

    await send()
    const before = await reread()
    await send()
    await send()

    const after = await reread()
    assert.isTrue(before.isEnabled)
    assert.isFalse(after.isEnabled)
    assert.equal(after.errorCount, 20)
    assert.lengthOf(receiver.received, 20)
  })

  test('no more than the limit of a minute is sent', async ({ assert, client, cleanup }) => {
    const { tenant, receiver, send } = await makeListening(client, { perMinute: 2 })
    cleanup(receiver.close)
    clock.freeze(clock.now())
    for (let person = 0; person < 3; person++) await somethingHappens(tenant)

    await send()
    const next = await send()
    const inTheMinute = receiver.received.length
    clock.freeze(clock.now().plus({ seconds: 61 }))
    await send()

    assert.equal(inTheMinute, 2)
    assert.isAbove(next!.toMillis(), clock.now().minus({ seconds: 61 }).toMillis())
    assert.lengthOf(receiver.received, 3)
  })

  test('redirects are not followed, and long answers are cut', async ({
    assert,
    client,
    cleanup,
  }) => {
    const { tenant, receiver, browser, path, send, log } = await makeListening(client)
    cleanup(receiver.close)
    receiver.answer = {
      status: 302,
      headers: { location: `${receiver.url}/elsewhere` },
      body: 'x'.repeat(100_000),
    }
    await somethingHappens(tenant)

    await send()

    const [row] = await log()
    const { delivery } = (await browser.page(`${path}/deliveries/${row.id}`)).body().props
    assert.deepEqual(
      receiver.received.map((one) => one.path),
      ['/hooks']
    )
    assert.include(delivery.fault, '302')
    assert.lengthOf(delivery.answerBody, 4000)
  })

  test('messages whose job was lost are found again', async ({ assert, client, cleanup }) => {
    const { tenant, receiver, integration } = await makeListening(client)
    cleanup(receiver.close)
    await somethingHappens(tenant)
    clock.freeze(clock.now().plus({ minutes: 10 }))

    await db.asTenant(tenant.id, () => wakeWebhooks.handle({}, new JobRun(tenant.id, null)))

    const jobs = await db
      .connection('system')
      .from('pgboss.job')
      .where('name', 'send_webhooks')
      .whereRaw(`(data->>'tenantId')::bigint = ?`, [tenant.id])
    assert.lengthOf(jobs, 2)
    for (const { data } of jobs) assert.equal(data.payload.integration, integration.id)
  })

  test('the log is kept for thirty days', async ({ assert, client, cleanup }) => {
    const { tenant, receiver, send, log } = await makeListening(client)
    cleanup(receiver.close)
    await somethingHappens(tenant)
    await send()
    const forget = () =>
      db.asTenant(tenant.id, () => forgetWebhookDeliveries.handle({}, new JobRun(tenant.id, null)))

    clock.freeze(clock.now().plus({ days: 29 }))
    await forget()
    const kept = (await log()).length
    clock.freeze(clock.now().plus({ days: 2 }))
    await forget()

    assert.equal(kept, 1)
    assert.lengthOf(await log(), 0)
  })
})

test.group('Webhooks on their pages', () => {
  test('the secret is shown once, stored encrypted, and renewed with an overlap', async ({
    assert,
    client,
    cleanup,
  }) => {
    const { tenant, receiver, secret, browser, path, send, reread } = await makeListening(client)
    cleanup(receiver.close)
    cleanup(() => clock.restore())
    const renewed = await browser.post(`${path}/secrets`, { overlapHours: 24 })
    const fresh = renewed.flashMessages().madeSecret
    const verifies = (key: string) => {
      const { headers, body } = receiver.received.at(-1)!
      const signature = headers['webhook-signature'] as string
      const at = new Date(Number(headers['webhook-timestamp']) * 1000)
      const id = headers['webhook-id'] as string
      return signature.includes(new Webhook(key).sign(id, at, body))
    }

    await somethingHappens(tenant)
    await send()
    const during = [verifies(secret), verifies(fresh)]
    clock.freeze(clock.now().plus({ hours: 25 }))
    await somethingHappens(tenant)
    await send()
    const after = [verifies(secret), verifies(fresh)]

    const page = JSON.stringify((await browser.page(path)).body().props.integration)
    const history = await db.asTenant(tenant.id, () =>
      db
        .from('audit_logs')
        .where('resource_type', 'integrations')
        .select('old_values', 'new_values')
    )
    assert.deepEqual(during, [true, true])
    assert.deepEqual(after, [false, true])
    const kept = JSON.stringify([await reread(), page, history])
    assert.isFalse(kept.includes(secret) || kept.includes(fresh))
    assert.isFalse(JSON.stringify(history).includes((await reread()).webhookSecret!))
  })

  test('a test event is tried once, also while the webhook is off', async ({
    assert,
    client,
    cleanup,
  }) => {
    const { receiver, browser, path, send, reread } = await makeListening(client)
    cleanup(receiver.close)
    await browser.put(`${path}/switch`, { isEnabled: false })
    receiver.answer = { status: 500 }

    const asked = await browser.post(`${path}/deliveries`, { event: 'certificate.issued' })
    const next = await send()

    const { delivery } = (await browser.page(asked.header('location'))).body().props
    assert.equal(delivery.kind, 'test')
    assert.equal(delivery.state, 'failed')
    assert.isNull(next)
    assert.equal((await reread()).errorCount, 0)
    assert.equal(JSON.parse(receiver.received[0].body).type, 'certificate.issued')
  })

  test('a message is sent again under the id of its event', async ({ assert, client, cleanup }) => {
    const { tenant, receiver, browser, path, send, log } = await makeListening(client)
    cleanup(receiver.close)
    await somethingHappens(tenant)
    await send()
    const [row] = await log()

    await browser.post(`${path}/deliveries/${row.id}/replays`)
    await send()

    const [first, second] = receiver.received
    assert.equal(second.headers['webhook-id'], first.headers['webhook-id'])
    assert.equal(second.body, first.body)
    assert.lengthOf(await log(), 2)
  })

  test('private, local and half addresses are refused beside their field', async ({
    assert,
    client,
  }) => {
    const tenant = await makeTenant()
    const admin = await makeUser(tenant, ['tenant_admin'])
    const browser = await browserOf(client, tenant, admin)
    const urls = [
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://[::ffff:10.0.0.1]/',
      'https://169.254.169.254/latest/meta-data',
      'https://0x7f.1/',
      'https://localhost:8080/',
      'https://metadata.google.internal/',
      'http://hooks.example.org/',
      'https://user:secret@hooks.example.org/',
      'nonsense',
    ]

    for (const url of urls) {
      const answer = await browser.post('/admin/integrations', values(url))
      assert.property(answer.flashMessages().inputErrorsBag ?? {}, 'url', url)
    }

    const { rows } = (await browser.page('/admin/integrations')).body().props.list
    assert.lengthOf(rows, 0)
  })

  test('only who may connect systems sees them, and only their own', async ({
    client,
    cleanup,
  }) => {
    const { tenant, receiver, path } = await makeListening(client)
    cleanup(receiver.close)
    const author = await makeUser(tenant, ['author'])
    const strangers = await makeTenant()
    const stranger = await makeUser(strangers, ['tenant_admin'])

    for (const browser of [
      await browserOf(client, tenant, author),
      await browserOf(client, strangers, stranger),
    ]) {
      ;(await browser.page(path)).assertStatus(404)
      ;(await browser.put(`${path}/switch`, { isEnabled: false })).assertStatus(404)
      ;(await browser.post(`${path}/secrets`, { overlapHours: 0 })).assertStatus(404)
      ;(await browser.post(`${path}/deliveries`, { event: 'user.created' })).assertStatus(404)
      ;(await browser.delete(path)).assertStatus(404)
    }
  })

  test('a deleted webhook hears nothing until it is restored', async ({
    assert,
    client,
    cleanup,
  }) => {
    const { tenant, receiver, integration, browser, path, send } = await makeListening(client)
    cleanup(receiver.close)
    await browser.delete(path)
    await somethingHappens(tenant)
    await send()
    const silent = receiver.received.length

    await browser.post(`/trash/integration/${integration.uuid}/restoration`)
    await somethingHappens(tenant)
    await send()

    assert.equal(silent, 0)
    assert.lengthOf(receiver.received, 1)
  })
})
