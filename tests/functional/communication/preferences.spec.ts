import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { notify, type Notice } from '#platform/notifications/notify'
import { markNotifications } from '#communication/actions/mark_notifications'
import { sendWaiting } from '#communication/actions/send_waiting'
import { browserOf } from '#tests/support/learning'
import {
  deliver,
  mailDeliveries,
  mailsTo,
  notificationsOf,
  smtpServer,
  tellEverybody,
} from '#tests/support/notifications'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'
import type { NewUser } from '#identity/actions/create_user'
import type User from '#identity/models/user'

const TIMES = {
  isQuiet: false,
  quietFrom: '22:00',
  quietUntil: '07:00',
  digestTime: '08:00',
  digestWeekday: 1,
}

const choice = (frequency: string, channel = 'mail', type = 'learning.completed') => ({
  type,
  channel,
  frequency,
})

async function makePerson(person: Partial<NewUser> = {}) {
  const tenant = await makeTenant()
  const user = await makeUser(tenant, [], { timezone: 'Europe/Berlin', ...person })
  return { tenant, user }
}

const tell = async (tenant: TestTenant, user: User, more: Partial<Notice> = {}) => {
  await db.asTenant(tenant.id, () =>
    notify({
      type: 'learning.completed',
      to: [user.id],
      about: { type: 'courses', id: 1 },
      values: { course: 'Safety', completed_at: clock.now().toISO()!, serial: null },
      actionUrl: '/learn/safety/completion',
      ...more,
    })
  )
  await tellEverybody(tenant)
}

const sendDue = (tenant: TestTenant) => db.asTenant(tenant.id, () => sendWaiting())
const at = (iso: string) => DateTime.fromISO(iso, { zone: 'Europe/Berlin' })

test.group('Preferences', (group) => {
  group.each.teardown(() => clock.restore())

  test('are saved, shown again, and say since when', async ({ assert, client }) => {
    const { tenant, user } = await makePerson()
    const browser = await browserOf(client, tenant, user)
    const choices = [choice('weekly'), choice('never', 'in_app')]

    await browser.json('put', '/me/notifications/settings', { ...TIMES, isQuiet: true, choices })

    const { settings } = (await browser.page('/me/notifications/settings')).body().props
    const line = settings.groups[0].types.find(({ type }: any) => type === 'learning.completed')
    assert.include(line, { inApp: 'never', mail: 'weekly' })
    assert.include(settings.timing, { quietFrom: '22:00', quietUntil: '07:00' })
    await tell(tenant, user)
    assert.isFalse((await notificationsOf(tenant, user))[0].in_app)
    assert.equal((await browser.get('/me/bell')).body().unread, 0)
  })

  test('refuse a type that is not there and a time that is none', async ({ assert, client }) => {
    const { tenant, user } = await makePerson()
    const browser = await browserOf(client, tenant, user)

    const answer = await browser.json('put', '/me/notifications/settings', {
      ...TIMES,
      digestTime: '25:00',
      choices: [choice('now', 'mail', 'learning.nothing')],
    })

    answer.assertStatus(422)
    assert.sameMembers(
      answer.body().errors.map(({ field }: { field: string }) => field),
      ['choices.0.type', 'digestTime']
    )
  })

  test('cannot switch off what protects the account', async ({ assert, client }) => {
    const { tenant, user } = await makePerson()
    const browser = await browserOf(client, tenant, user)
    const type = 'identity.password_changed'

    await browser.json('put', '/me/notifications/settings', {
      ...TIMES,
      choices: [choice('never', 'mail', type), choice('never', 'in_app', type)],
    })
    await tell(tenant, user, { type, values: { at: clock.now().toISO()! }, priority: 'urgent' })

    assert.lengthOf(await mailsTo(tenant, user), 1)
    assert.isTrue((await notificationsOf(tenant, user))[0].in_app)
  })

  test('hold a mail back overnight and send it as it is in the morning', async ({
    assert,
    client,
  }) => {
    const { tenant, user } = await makePerson()
    const browser = await browserOf(client, tenant, user)
    await browser.json('put', '/me/notifications/settings', {
      ...TIMES,
      isQuiet: true,
      choices: [],
    })
    clock.freeze(at('2027-05-03T23:30'))
    await tell(tenant, user)
    const [waiting] = await mailDeliveries(tenant, user)
    clock.freeze(at('2027-05-04T06:45'))
    await sendDue(tenant)
    const early = await mailsTo(tenant, user)
    clock.freeze(at('2027-05-04T07:00'))
    await sendDue(tenant)
    await sendDue(tenant)

    assert.include(waiting, { state: 'waiting', reason: 'quiet' })
    assert.lengthOf(early, 0)
    const mails = await mailsTo(tenant, user)
    assert.deepEqual(
      mails.map(({ subject }) => subject),
      ['You completed “Safety”']
    )
  })

  test('let urgent news through quiet hours', async ({ assert, client }) => {
    const { tenant, user } = await makePerson()
    const browser = await browserOf(client, tenant, user)
    await browser.json('put', '/me/notifications/settings', {
      ...TIMES,
      isQuiet: true,
      choices: [],
    })
    clock.freeze(at('2027-05-03T23:30'))

    await tell(tenant, user, { priority: 'urgent' })

    assert.lengthOf(await mailsTo(tenant, user), 1)
  })

  test('gather a day’s news in one mail, in the reader’s language, without what they have read', async ({
    assert,
    client,
  }) => {
    const { tenant, user } = await makePerson({ locale: 'de' })
    const browser = await browserOf(client, tenant, user)
    await browser.json('put', '/me/notifications/settings', {
      ...TIMES,
      choices: [choice('daily')],
    })
    clock.freeze(at('2027-05-03T10:00'))
    for (const course of ['Erste Hilfe', 'Brandschutz', 'Gelesen']) {
      await tell(tenant, user, {
        values: { course, completed_at: '2027-05-03T08:00:00Z', serial: null },
      })
    }
    const read = (await notificationsOf(tenant, user))[2]
    await db.asTenant(tenant.id, () => markNotifications(user.id, { ids: [read.uuid] }, true))
    clock.freeze(at('2027-05-04T08:00'))
    await sendDue(tenant)

    const [mail, ...more] = await mailsTo(tenant, user)
    assert.lengthOf(more, 0)
    assert.equal(mail.subject, '2 Neuigkeiten für Sie')
    assert.include(mail.body_text, 'Sie haben „Erste Hilfe“ abgeschlossen')
    assert.notInclude(mail.body_text, 'Gelesen')
    const states = (await mailDeliveries(tenant, user)).map(({ state, reason }) => [state, reason])
    assert.deepEqual(states, [
      ['mailed', null],
      ['mailed', null],
      ['suppressed', 'read'],
    ])
  })

  test('leave out of a digest what is no news any more', async ({ assert, client }) => {
    const { tenant, user } = await makePerson()
    const browser = await browserOf(client, tenant, user)
    const type = 'learning.due_tomorrow'
    await browser.json('put', '/me/notifications/settings', {
      ...TIMES,
      choices: [choice('daily', 'mail', type)],
    })
    // Nobody is enrolled in course 1: the reminder has nothing to remind of.
    await tell(tenant, user, { type, values: { course: 'Safety', due_at: '2027-05-04T21:00:00Z' } })
    clock.freeze(clock.now().plus({ days: 2 }))

    await sendDue(tenant)

    assert.lengthOf(await mailsTo(tenant, user), 0)
    assert.include((await mailDeliveries(tenant, user))[0], { state: 'suppressed', reason: 'gone' })
  })

  test('that change take what is waiting along', async ({ assert, client }) => {
    const { tenant, user } = await makePerson()
    const browser = await browserOf(client, tenant, user)
    const save = (frequency: string) =>
      browser.json('put', '/me/notifications/settings', { ...TIMES, choices: [choice(frequency)] })
    await save('weekly')
    await tell(tenant, user)
    const [weekly] = await mailDeliveries(tenant, user)
    await save('never')

    const [off] = await mailDeliveries(tenant, user)

    assert.include(weekly, { state: 'waiting', reason: 'digest' })
    assert.include(off, { state: 'off', reason: 'person' })
    assert.isNotNull(off.off_since)
  })
})

test.group('Unsubscribing', (group) => {
  group.each.teardown(() => clock.restore())

  async function mailedPerson(cleanup: (callback: () => void) => void) {
    const received = await smtpServer(cleanup)
    const { tenant, user } = await makePerson()
    await tell(tenant, user)
    await deliver(tenant, (await mailsTo(tenant, user))[0].uuid)
    const list = received[0].headers.get('list') as any
    return { tenant, user, mail: received[0], path: new URL(list.unsubscribe.url).pathname }
  }

  test('is offered in the head and at the foot of a mail that can be switched off', async ({
    assert,
    cleanup,
  }) => {
    const { mail, path } = await mailedPerson(cleanup)

    const headers = mail.headerLines.map(({ line }) => line).join('\n')
    assert.match(headers, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/im)
    assert.include(mail.text!, path)
    assert.include(mail.html as string, path)
  })

  test('is not offered in mails that protect the account', async ({ assert, cleanup }) => {
    const received = await smtpServer(cleanup)
    const { tenant, user } = await makePerson()
    await tell(tenant, user, {
      type: 'identity.password_changed',
      values: { at: clock.now().toISO()! },
    })
    await deliver(tenant, (await mailsTo(tenant, user))[0].uuid)

    assert.isFalse(received[0].headers.has('list'))
    assert.notInclude(received[0].text!, '/unsubscribe/')
  })

  test('works with one click of a mail program, without cookies or signing in', async ({
    assert,
    client,
    cleanup,
  }) => {
    const { tenant, user, path } = await mailedPerson(cleanup)

    const answer = await client.post(path).form({ 'List-Unsubscribe': 'One-Click' }).redirects(0)
    await tell(tenant, user)

    answer.assertStatus(200)
    assert.lengthOf(await mailsTo(tenant, user), 1)
    assert.lengthOf(await notificationsOf(tenant, user), 2)
  })

  test('changes nothing when the link is only looked at, says what is off, and offers it back', async ({
    assert,
    client,
    cleanup,
  }) => {
    const { tenant, user, path } = await mailedPerson(cleanup)
    const page = async () => (await client.get(path).withInertia()).body().props

    const looked = await page()
    ;(await client.post(path).redirects(0)).assertStatus(303)
    const off = await page()
    ;(await client.delete(path).redirects(0)).assertStatus(303)
    await tell(tenant, user)

    assert.include(looked, { isOff: false, email: user.email })
    assert.deepEqual(looked.names, ['Course completed, certificate'])
    assert.isTrue(off.isOff)
    assert.isFalse((await page()).isOff)
    assert.lengthOf(await mailsTo(tenant, user), 2)
  })

  test('refuses a link that was changed or is for something else', async ({ client, cleanup }) => {
    const { tenant, user, path } = await mailedPerson(cleanup)
    const [mail] = await mailsTo(tenant, user)
    const other = /\/n\/(\S+)/.exec(mail.body_text)![1]

    for (const token of [path.split('/').at(-1)!.slice(0, -2), other, 'x.y', 'x']) {
      ;(await client.get(`/unsubscribe/${token}`)).assertStatus(404)
      ;(await client.post(`/unsubscribe/${token}`)).assertStatus(404)
    }
  })
})
