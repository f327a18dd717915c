import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import db from '#platform/db'
import env from '#start/env'
import { clock } from '#platform/clock'
import { JobRun } from '#platform/jobs/job_run'
import { notify } from '#platform/notifications/notify'
import { savePreferences } from '#communication/actions/save_preferences'
import { sendPush } from '#communication/push/send_push'
import { vapidKeys } from '#communication/push/vapid'
import { browserOf } from '#tests/support/learning'
import { tellEverybody } from '#tests/support/notifications'
import { keyOf, programOf } from '#tests/support/program'
import { pushDevice, pushService, senderOf } from '#tests/support/push_service'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'
import type User from '#identity/models/user'

/** Somebody with one device of a service that is ours. */
async function makeReader(client: any, cleanup: (callback: () => void) => void) {
  const tenant = await makeTenant()
  const lina = await makeUser(tenant, [], { timezone: 'Europe/Berlin' })
  const service = await pushService(cleanup)
  const device = pushDevice(service.origin)
  const browser = await browserOf(client, tenant, lina)
  const subscribe = (subscription: object) =>
    browser.json('post', '/me/notifications/devices', subscription)
  ;(await subscribe(device.subscription)).assertStatus(201)
  return { tenant, lina, service, device, browser, subscribe }
}

const news = (tenant: TestTenant, { id }: User, priority?: 'urgent') =>
  db.asTenant(tenant.id, () =>
    notify({
      type: 'learning.withdrawn',
      to: [id],
      about: { type: 'courses', id: 1 },
      values: { course: 'Forklift Safety', by: 'Tara', reason: null },
      actionUrl: '/c/forklift',
      priority,
    })
  )

/** Works the jobs that hand news over, as often as they ask for it. */
async function push(tenant: TestTenant, attempt = 0) {
  const notices = await db.asTenant(tenant.id, () =>
    db
      .from('notifications as n')
      .join('push_subscriptions as s', 's.user_id', 'n.user_id')
      .where('n.tenant_id', tenant.id)
      .select('n.uuid', 's.id')
  )
  for (const { uuid, id } of notices) {
    await db.asTenant(tenant.id, () =>
      sendPush.handle({ notification: uuid, device: id, attempt }, new JobRun(tenant.id, null))
    )
  }
}

const delivery = (tenant: TestTenant) =>
  db.asTenant(tenant.id, () =>
    db.from('notification_deliveries').where('channel', 'push').orderBy('id', 'desc').first()
  )

const devicesOf = (tenant: TestTenant, { id }: User) =>
  db.asTenant(tenant.id, () => db.from('push_subscriptions').where('user_id', id))

test.group('News on devices', (group) => {
  group.each.teardown(() => clock.restore())

  test('come encrypted for the device and signed by us, and the log says so', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { tenant, lina, service, device, browser } = await makeReader(client, cleanup)
    await news(tenant, lina)
    await tellEverybody(tenant)
    assert.equal((await delivery(tenant)).state, 'queued')

    await push(tenant)

    const [message] = service.received
    const shown = device.read(message)
    assert.include(shown.title, 'Forklift Safety')
    assert.match(shown.url, /^\/me\/notifications\//)
    assert.notInclude(message.body.toString('latin1'), 'Forklift')
    const sender = senderOf(message)
    assert.isTrue(sender.isSigned)
    assert.equal(sender.key, vapidKeys().publicKey)
    assert.equal(sender.aud, service.origin)
    assert.isAbove(sender.exp, clock.now().toSeconds())
    assert.equal((await delivery(tenant)).state, 'sent')
    const { list } = (
      await browser.page('/me/notifications/deliveries?filter[channel]=in:push')
    ).body().props
    assert.equal(list.rows[0].why, 'Handed over to a device.')
    const page = await browser.page('/me/notifications/settings')
    assert.isNotNull(page.body().props.devices[0].lastSentAt)
  })

  test('wait for a service that is busy, and forget a device that is gone', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { tenant, lina, service } = await makeReader(client, cleanup)
    await news(tenant, lina)
    await tellEverybody(tenant)

    service.answers.push(503, 410)
    await push(tenant)
    assert.equal((await delivery(tenant)).state, 'queued')
    assert.lengthOf(await devicesOf(tenant, lina), 1)
    await push(tenant, 1)

    assert.containsSubset(await delivery(tenant), { state: 'failed', reason: 'unreachable' })
    assert.lengthOf(await devicesOf(tenant, lina), 0)
  })

  test('do not ring in quiet hours, unless they are urgent, nor where they are switched off', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { tenant, lina } = await makeReader(client, cleanup)
    await db.asTenant(tenant.id, () =>
      savePreferences(lina.id, [], {
        quietFrom: '22:00',
        quietUntil: '07:00',
        digestTime: '08:00',
        digestWeekday: 1,
      })
    )
    clock.freeze(DateTime.fromISO('2026-06-10T23:00', { zone: 'Europe/Berlin' }))

    await news(tenant, lina)
    await tellEverybody(tenant)
    assert.containsSubset(await delivery(tenant), { state: 'suppressed', reason: 'silent' })
    await news(tenant, lina, 'urgent')
    await tellEverybody(tenant)
    assert.equal((await delivery(tenant)).state, 'queued')

    await db.asTenant(tenant.id, () =>
      savePreferences(lina.id, [
        { type: 'learning.withdrawn', channel: 'push', frequency: 'never' },
      ])
    )
    await news(tenant, lina, 'urgent')
    await tellEverybody(tenant)
    assert.containsSubset(await delivery(tenant), { state: 'off', reason: 'person' })
  })

  test('come to nobody who is out, and not twice to a device that changed hands', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { tenant, lina, service, device } = await makeReader(client, cleanup)
    await news(tenant, lina)
    await tellEverybody(tenant)
    await db.asTenant(tenant.id, () =>
      db.from('users').where('id', lina.id).update({ status: 'suspended' })
    )
    await push(tenant)
    assert.lengthOf(service.received, 0)

    const marco = await makeUser(tenant)
    const his = await browserOf(client, tenant, marco)
    await his.json('post', '/me/notifications/devices', device.subscription)
    assert.lengthOf(await devicesOf(tenant, lina), 0)
    assert.lengthOf(await devicesOf(tenant, marco), 1)
  })

  test('are tried at once with a button, and a device is removed by page and program', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { tenant, lina, service, device, browser, subscribe } = await makeReader(client, cleanup)
    await browser.post('/me/notifications/devices/test')
    assert.equal(device.read(service.received[0]).title, 'It works')

    const [{ uuid }] = await devicesOf(tenant, lina)
    const stranger = await browserOf(client, tenant, await makeUser(tenant))
    ;(await stranger.delete(`/me/notifications/devices/${uuid}`)).assertStatus(404)
    await browser.delete(`/me/notifications/devices/${uuid}`)
    assert.lengthOf(await devicesOf(tenant, lina), 0)

    await subscribe(device.subscription)
    const program = programOf(client, await keyOf(tenant, lina))
    const { data } = (await program.get('/notifications/devices')).body()
    ;(await program.delete(`/notifications/devices/${data[0].id}`)).assertStatus(204)
  })

  test('are never sent to what is no address of a service', async ({ client, cleanup }) => {
    const { device, subscribe } = await makeReader(client, cleanup)
    env.set('OUTGOING_PRIVATE_ADDRESSES', 'refused')
    for (const endpoint of [
      'javascript:alert(1)',
      'ftp://push.example.org/x',
      'https://u:p@push.example.org/',
      'https://127.0.0.1/x',
      'https://metadata.internal/x',
      '',
    ]) {
      ;(await subscribe({ ...device.subscription, endpoint })).assertStatus(422)
    }
    ;(await subscribe({ ...device.subscription, keys: { p256dh: '<>', auth: 'x' } })).assertStatus(
      422
    )
  })

  test('the worker is fresh with each release', async ({ client, assert }) => {
    const answer = await client.get('/push-worker.js')
    answer.assertStatus(200)
    assert.equal(answer.header('cache-control'), 'no-cache')
    assert.match(answer.header('content-type')!, /javascript/)
  })
})
