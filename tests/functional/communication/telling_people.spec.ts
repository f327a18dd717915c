import { existsSync } from 'node:fs'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import i18nManager from '@adonisjs/i18n/services/main'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { notify, type Notice } from '#platform/notifications/notify'
import { LOCALES } from '#config/i18n'
import { notificationTypes } from '#platform/notifications/define_notification'
import { JobRun } from '#platform/jobs/job_run'
import { fanOut } from '#communication/actions/fan_out'
import { sendWaitingNotifications } from '#communication/jobs/send_waiting_notifications'
import { forgetToldNotices } from '#communication/jobs/forget_told_notices'
import {
  mailsTo,
  notificationsOf,
  tellEverybody,
  waitingInOutbox,
} from '#tests/support/notifications'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'

const notice = (to: number[], more: Partial<Notice> = {}): Notice => ({
  type: 'learning.enrolled',
  to,
  about: { type: 'courses', id: 7 },
  values: { course: 'Forklift safety', by: 'Marco', due_at: null, note: null },
  actionUrl: '/c/forklift-safety',
  ...more,
})

const tell = (tenant: TestTenant, to: number[], more: Partial<Notice> = {}) =>
  db.asTenant(tenant.id, () => notify(notice(to, more)))

/** Accounts without ceremony, for when there have to be many. */
async function makeCrowd(tenant: TestTenant, people: number): Promise<number[]> {
  const { rows } = await db.asTenant(tenant.id, () =>
    db.rawQuery(
      `INSERT INTO users (uuid, email, first_name, last_name, status, timezone, locale)
       SELECT gen_random_uuid(), 'crowd' || n || '@' || ? || '.test', 'Crowd', n::text, 'active', 'Europe/Berlin', 'de'
       FROM generate_series(1, ?::int) n RETURNING id`,
      [tenant.slug, people]
    )
  )
  return rows.map(({ id }: { id: number }) => id)
}

const counts = (tenant: TestTenant) =>
  db.asTenant(tenant.id, async () => {
    const { rows } = await db.rawQuery(
      `SELECT (SELECT count(*) FROM notifications) AS notifications, (SELECT count(DISTINCT user_id) FROM notifications) AS people,
         (SELECT count(*) FROM outgoing_mails) AS mails, (SELECT count(*) FROM notification_deliveries) AS deliveries`
    )
    return rows[0]
  })

test.group('Telling people', (group) => {
  group.each.teardown(() => clock.restore())

  test('writes a notification and a mail in the language of each person', async ({ assert }) => {
    const tenant = await makeTenant()
    const ann = await makeUser(tenant)
    const jan = await makeUser(tenant, [], { locale: 'de' })

    await tell(tenant, [ann.id, jan.id])
    await tellEverybody(tenant)

    const [[forAnn], [forJan]] = [
      await notificationsOf(tenant, ann),
      await notificationsOf(tenant, jan),
    ]
    assert.equal(forAnn.title, 'Marco assigned you “Forklift safety”')
    assert.equal(forJan.title, 'Marco hat Ihnen „Forklift safety“ zugewiesen')
    const [mail] = await mailsTo(tenant, jan)
    assert.equal(mail.subject, forJan.title)
  })

  test('tells nobody what was rolled back', async ({ assert }) => {
    const tenant = await makeTenant()
    const user = await makeUser(tenant)

    await db
      .asTenant(tenant.id, async () => {
        await notify(notice([user.id]))
        throw new Error('no')
      })
      .catch(() => {})
    await tellEverybody(tenant)

    assert.deepEqual(await notificationsOf(tenant, user), [])
  })

  test('knows nobody of another tenant', async ({ assert }) => {
    const [mine, theirs] = [await makeTenant(), await makeTenant()]
    const stranger = await makeUser(theirs)

    await tell(mine, [stranger.id])
    await tellEverybody(mine)

    assert.include(await counts(mine), { notifications: 0, mails: 0 })
    assert.deepEqual(await notificationsOf(theirs, stranger), [])
  })

  test('tells everybody once, however often its job runs and however often they are named', async ({
    assert,
  }) => {
    const tenant = await makeTenant()
    const user = await makeUser(tenant)
    await tell(tenant, [user.id, user.id])
    const [id] = await waitingInOutbox(tenant)

    await Promise.all([1, 2, 3].map(() => db.asTenant(tenant.id, () => fanOut(id))))

    assert.lengthOf(await notificationsOf(tenant, user), 1)
    assert.lengthOf(await mailsTo(tenant, user), 1)
  })

  test('tells each of 2,500 people once when its job is killed in the middle and done again', async ({
    assert,
  }) => {
    const tenant = await makeTenant()
    await tell(tenant, await makeCrowd(tenant, 2500))
    const [first, second] = await waitingInOutbox(tenant)
    await db.asTenant(tenant.id, () => fanOut(first))

    const killed = db.asTenant(tenant.id, async () => {
      const { rows } = await db.rawQuery('SELECT pg_backend_pid() AS pid')
      await fanOut(second)
      await db.connection('owner').rawQuery('SELECT pg_terminate_backend(?)', [rows[0].pid])
      await fanOut(second)
    })
    await assert.rejects(() => killed)
    const meanwhile = await counts(tenant)
    await tellEverybody(tenant)
    await db.asTenant(tenant.id, () => fanOut(first))

    assert.include(meanwhile, { notifications: 1000, mails: 1000 })
    assert.deepEqual(await counts(tenant), {
      notifications: 2500,
      people: 2500,
      mails: 2500,
      deliveries: 5000,
    })
  }).timeout(60_000)

  test('keeps what is for later until then', async ({ assert }) => {
    const tenant = await makeTenant()
    const user = await makeUser(tenant)
    await tell(tenant, [user.id], { at: clock.now().plus({ hours: 2 }) })
    const work = () =>
      db.asTenant(tenant.id, () => sendWaitingNotifications.handle({}, new JobRun(tenant.id, null)))
    const queued = () =>
      db
        .connection('system')
        .from('pgboss.job')
        .where('name', 'fan_out_notification')
        .whereRaw(`(data ->> 'tenantId')::bigint = ?`, [tenant.id])

    await work()
    const before = await queued()
    clock.freeze(clock.now().plus({ hours: 2, minutes: 1 }))
    await work()

    assert.lengthOf(before, 0)
    assert.lengthOf(await queued(), 1)
  })

  test('says nothing to somebody who may not sign in, and writes down why', async ({ assert }) => {
    const tenant = await makeTenant()
    const user = await makeUser(tenant)
    await db.asTenant(tenant.id, () => user.merge({ status: 'suspended' }).save())

    await tell(tenant, [user.id])
    await tellEverybody(tenant)

    const deliveries = await db.asTenant(tenant.id, () =>
      db.from('notification_deliveries').select('channel', 'state', 'reason').orderBy('channel')
    )
    assert.deepEqual(deliveries, [
      { channel: 'in_app', state: 'suppressed', reason: 'inactive' },
      { channel: 'mail', state: 'suppressed', reason: 'inactive' },
    ])
    assert.lengthOf(await mailsTo(tenant, user), 0)
  })

  test('forgets the outbox after a month, never what people were told', async ({ assert }) => {
    const tenant = await makeTenant()
    const user = await makeUser(tenant)
    await tell(tenant, [user.id])
    await tellEverybody(tenant)
    clock.freeze(clock.now().plus({ days: 31 }))

    await db.asTenant(tenant.id, () => forgetToldNotices.handle({}, new JobRun(tenant.id, null)))

    const outbox = await db.asTenant(tenant.id, () => db.from('notification_outbox'))
    assert.lengthOf(outbox, 0)
    assert.lengthOf(await notificationsOf(tenant, user), 1)
  })

  test('every kind of news has a mail and words in every language', ({ assert }) => {
    const missing = notificationTypes().flatMap(({ type }) =>
      LOCALES.flatMap((locale) => {
        const mail = `resources/mail/${locale}/${type.split('.')[1]}.liquid`
        const words = ['name', 'title', 'text'].map((part) => `notifications.${type}.${part}`)
        const unsaid = words.filter((word) => !(word in i18nManager.getTranslationsFor(locale)))
        return existsSync(app.makePath(mail)) ? unsaid : [mail, ...unsaid]
      })
    )

    assert.deepEqual(missing, [])
  })
})
