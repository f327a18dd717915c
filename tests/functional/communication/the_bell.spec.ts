import { test } from '@japa/runner'
import env from '#start/env'
import db from '#platform/db'
import { notify } from '#platform/notifications/notify'
import { notificationsOf, tellEverybody } from '#tests/support/notifications'
import { browserOf } from '#tests/support/learning'
import { HttpPerson } from '#tests/support/http_person'
import {
  clearRateLimits,
  makeTenant,
  makeUser,
  PASSWORD,
  type TestTenant,
} from '#tests/support/tenants'
import type User from '#identity/models/user'

const tell = (tenant: TestTenant, to: User, person = 'Lina', course = 7) =>
  db.asTenant(tenant.id, () =>
    notify({
      type: 'learning.team_completed',
      to: [to.id],
      about: { type: 'courses', id: course },
      values: { course: `Course ${course}`, person, count: 1 },
      actionUrl: `/team?course=${course}`,
    })
  )

async function makeManager(person = {}) {
  const tenant = await makeTenant()
  return { tenant, marco: await makeUser(tenant, ['manager'], person) }
}

/** The events of a stream as they come. */
async function* eventsOf(answer: Response) {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of answer.body!) {
    text += decoder.decode(chunk as Uint8Array)
    const blocks = text.split('\n\n')
    text = blocks.pop()!
    for (const block of blocks.filter((one) => one.includes('event: bell'))) {
      yield {
        id: /^id: (.*)$/m.exec(block)![1],
        unread: JSON.parse(/^data: (.*)$/m.exec(block)![1]).unread as number,
      }
    }
  }
}

test.group('The bell', (group) => {
  group.each.setup(() => clearRateLimits())

  test('counts news about the same thing in one line, in the reader’s language', async ({
    assert,
    client,
  }) => {
    const { tenant, marco } = await makeManager({ locale: 'de' })
    for (const person of ['Lina', 'Omar', 'Noor']) await tell(tenant, marco, person)
    await tell(tenant, marco, 'Lina', 8)
    await tellEverybody(tenant)
    const browser = await browserOf(client, tenant, marco)

    const bell = (await browser.get('/me/bell')).body()

    assert.equal(bell.unread, 4)
    assert.deepEqual(
      bell.lines.map(({ title }: { title: string }) => title),
      ['Lina hat „Course 8“ abgeschlossen', '3 Personen haben „Course 7“ abgeschlossen']
    )
  })

  test('opens the thing and marks all of its line as read', async ({ assert, client }) => {
    const { tenant, marco } = await makeManager()
    await tell(tenant, marco, 'Lina')
    await tell(tenant, marco, 'Omar')
    await tellEverybody(tenant)
    const browser = await browserOf(client, tenant, marco)
    const [line] = (await browser.get('/me/bell')).body().lines

    const opened = await browser.get(line.href)

    opened.assertStatus(302)
    opened.assertHeader('location', '/team?course=7')
    assert.equal((await browser.get('/me/bell')).body().unread, 0)
  })

  test('is read, unread and read again, one or all', async ({ assert, client }) => {
    const { tenant, marco } = await makeManager()
    await tell(tenant, marco, 'Lina', 7)
    await tell(tenant, marco, 'Omar', 8)
    await tellEverybody(tenant)
    const [first] = await notificationsOf(tenant, marco)
    const browser = await browserOf(client, tenant, marco)
    const mark = async (body: object) => {
      await browser.json('put', '/me/notifications/marks', body)
      return (await browser.get('/me/bell')).body().unread
    }

    assert.equal(await mark({ ids: [first.uuid], isRead: true }), 1)
    assert.equal(await mark({ all: true, isRead: true }), 0)
    assert.equal(await mark({ lineOf: first.uuid, isRead: false }), 1)
  })

  test('is nobody else’s: neither a colleague nor another company reads or marks it', async ({
    assert,
    client,
  }) => {
    const { tenant, marco } = await makeManager()
    await tell(tenant, marco)
    await tellEverybody(tenant)
    const [mine] = await notificationsOf(tenant, marco)
    const colleague = await makeUser(tenant, ['tenant_admin'])
    const other = await makeTenant()
    const stranger = await makeUser(other, ['system_admin'])

    for (const [home, person] of [
      [tenant, colleague],
      [other, stranger],
    ] as const) {
      const browser = await browserOf(client, home, person)
      ;(await browser.get(`/me/notifications/${mine.uuid}`)).assertStatus(404)
      const marked = await browser.json('put', '/me/notifications/marks', {
        ids: [mine.uuid],
        isRead: true,
      })
      assert.equal(marked.body().changed, 0)
      assert.deepEqual((await browser.get('/me/bell')).body(), { unread: 0, lines: [] })
    }
  })

  test('has a page with filters that shows one’s own news', async ({ assert, client }) => {
    const { tenant, marco } = await makeManager()
    await tell(tenant, marco, 'Lina', 7)
    await tell(tenant, marco, 'Omar', 8)
    await tellEverybody(tenant)
    const [first] = await notificationsOf(tenant, marco)
    const browser = await browserOf(client, tenant, marco)
    await browser.json('put', '/me/notifications/marks', { ids: [first.uuid], isRead: true })

    const all = (await browser.page('/me/notifications')).body().props.list
    const unread = (await browser.page('/me/notifications?filter[status]=unread')).body().props.list

    assert.lengthOf(all.rows, 2)
    assert.deepEqual(
      unread.rows.map(({ title }: { title: string }) => title),
      ['Omar completed “Course 8”']
    )
  })

  test('rings in all open browsers when something happens and when it is read in one', async ({
    assert,
  }) => {
    const { tenant, marco } = await makeManager({ password: PASSWORD })
    const person = new HttpPerson(`http://${env.get('HOST')}:${env.get('PORT')}`)
    await person.signIn(marco.email, PASSWORD)
    const leaving = new AbortController()
    const streams = await Promise.all(
      [1, 2].map(() => person.request('GET', '/me/events', undefined, leaving.signal))
    )
    const [here, there] = streams.map((stream) => eventsOf(stream))
    const both = async () =>
      Promise.all([here, there].map(async (events) => (await events.next()).value!.unread))

    assert.deepEqual(await both(), [0, 0])
    await tell(tenant, marco)
    await tellEverybody(tenant)
    assert.deepEqual(await both(), [1, 1])
    await person.request('PUT', '/me/notifications/marks', { all: true, isRead: true })
    assert.deepEqual(await both(), [0, 0])
    leaving.abort()
  })

  test('tells a browser that comes back only what it does not know', async ({ assert }) => {
    const { tenant, marco } = await makeManager({ password: PASSWORD })
    await tell(tenant, marco)
    await tellEverybody(tenant)
    const person = new HttpPerson(`http://${env.get('HOST')}:${env.get('PORT')}`)
    await person.signIn(marco.email, PASSWORD)
    const first = new AbortController()
    const before = await eventsOf(
      await person.request('GET', '/me/events', undefined, first.signal)
    ).next()
    first.abort()
    const again = new AbortController()
    const events = eventsOf(
      await person.request('GET', '/me/events', undefined, again.signal, {
        'last-event-id': before.value!.id,
      })
    )

    await tell(tenant, marco, 'Omar')
    await tellEverybody(tenant)
    const next = await events.next()
    again.abort()

    assert.deepEqual([before.value!.unread, next.value!.unread], [1, 2])
  })

  test('holds no connection to the database while it waits', async ({ assert }) => {
    const { marco } = await makeManager({ password: PASSWORD })
    const person = new HttpPerson(`http://${env.get('HOST')}:${env.get('PORT')}`)
    await person.signIn(marco.email, PASSWORD)
    const leaving = new AbortController()
    for (let tab = 0; tab < 15; tab++) {
      const stream = await person.request('GET', '/me/events', undefined, leaving.signal)
      await eventsOf(stream).next()
    }

    const { rows } = await db
      .connection('owner')
      .rawQuery(`SELECT count(*)::int AS open FROM pg_stat_activity WHERE state LIKE 'idle in%'`)
    const page = await person.request('GET', '/me/bell')
    leaving.abort()

    assert.equal(rows[0].open, 0)
    assert.equal(page.status, 200)
  })

  test('asks a visitor to sign in, and remembers no stream as the page they wanted', async ({
    client,
  }) => {
    const stream = await client.get('/me/events').header('accept', 'text/event-stream').redirects(0)

    stream.assertStatus(401)
  })
})
