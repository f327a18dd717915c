import { test } from '@japa/runner'
import db from '#platform/db'
import { clock } from '#platform/clock'
import {
  browserOf,
  enroll,
  finish,
  makeLearning,
  publishWithLesson,
  reread,
} from '#tests/support/learning'
import { makeTenant, makeUser } from '#tests/support/tenants'

test.group('Enrolling oneself', () => {
  test('one click gives a seat and leads into the course, a second click finds it', async ({
    assert,
    client,
  }) => {
    const { tenant, learner, course } = await makeLearning()
    const browser = await browserOf(client, tenant, learner)

    const answers = await Promise.all([
      browser.post(`/c/${course.slug}/enrollments`),
      browser.post(`/c/${course.slug}/enrollments`),
    ])

    const rows = await db.asTenant(tenant.id, () => db.from('course_enrollments'))
    assert.lengthOf(rows, 1)
    for (const answer of answers) assert.equal(answer.header('location'), `/learn/${course.slug}`)
  })

  test('a full course says so', async ({ assert, client }) => {
    const { tenant, author, learner, course } = await makeLearning()
    await db.asTenant(tenant.id, () => course.merge({ maxEnrollments: 1 }).save())
    await enroll(tenant, course, author)

    const browser = await browserOf(client, tenant, learner)
    const answer = await browser.json('post', `/c/${course.slug}/enrollments`)

    answer.assertStatus(409)
    assert.equal(answer.body().code, 'learning.errors.course_full')
  })

  test('a course of another tenant is not there', async ({ client }) => {
    const { course } = await makeLearning()
    const other = await makeTenant()
    const browser = await browserOf(client, other, await makeUser(other))

    ;(await browser.post(`/c/${course.slug}/enrollments`)).assertStatus(404)
    ;(await browser.page(`/learn/${course.slug}`)).assertStatus(404)
  })

  test('who was assigned a course cannot leave it, who chose it can', async ({
    assert,
    client,
  }) => {
    const { tenant, author, learner, course } = await makeLearning()
    const chosen = await enroll(tenant, course, learner)
    const assigned = await enroll(tenant, course, author, { type: 'manager', by: learner })

    const left = await (
      await browserOf(client, tenant, learner)
    ).delete(`/me/learning/${chosen.uuid}`, { reason: 'No time' })
    const stayed = await (
      await browserOf(client, tenant, author)
    ).json('delete', `/me/learning/${assigned.uuid}`)

    left.assertStatus(303)
    assert.include((await reread(tenant, chosen)).$attributes, {
      status: 'withdrawn',
      withdrawalReason: 'No time',
    })
    stayed.assertStatus(409)
    assert.equal(
      stayed.body().detail,
      'Lina Learner assigned you this course. Ask Lina Learner if you want to leave it.'
    )
  })

  test('an enrollment of somebody else cannot be left', async ({ client }) => {
    const { tenant, author, learner, course } = await makeLearning()
    const enrollment = await enroll(tenant, course, learner)

    const browser = await browserOf(client, tenant, author)
    ;(await browser.delete(`/me/learning/${enrollment.uuid}`)).assertStatus(404)
  })
})

test.group('The player', (group) => {
  group.each.teardown(() => clock.restore())

  test('continues at the first lesson, then after what is done', async ({ assert, client }) => {
    const { tenant, learner, course, items, path } = await makeLearning()
    const enrollment = await enroll(tenant, course, learner)
    const browser = await browserOf(client, tenant, learner)

    const first = await browser.page(path)
    await finish(tenant, enrollment, items.slice(0, 1))
    const second = await browser.page(path)

    assert.equal(first.header('location'), `${path}/${items[0].lineageId}`)
    assert.equal(second.header('location'), `${path}/${items[1].lineageId}`)
  })

  test('reading writes nothing, opening begins the course', async ({ assert, client }) => {
    const { tenant, learner, course, items, path } = await makeLearning()
    const enrollment = await enroll(tenant, course, learner)
    const browser = await browserOf(client, tenant, learner)

    const page = await browser.page(`${path}/${items[0].lineageId}`)
    const after = await reread(tenant, enrollment)
    await browser.json('post', `${path}/${items[0].lineageId}/visits`)
    const begun = await reread(tenant, enrollment)

    page.assertStatus(200)
    assert.include(page.body().props.lesson.html, 'First')
    assert.deepEqual([after.status, after.startedAt], ['enrolled', null])
    assert.equal(begun.status, 'in_progress')
    assert.isNotNull(begun.startedAt)
  })

  test('a locked lesson says why and keeps its content', async ({ assert, client }) => {
    const { tenant, learner, course, items, path } = await makeLearning()
    await enroll(tenant, course, learner)
    const browser = await browserOf(client, tenant, learner)
    const third = `${path}/${items[2].lineageId}`

    const page = await browser.page(third)
    const refusals = [
      await browser.json('post', `${third}/visits`),
      await browser.json('post', `${third}/completion`),
      await browser.json('put', `${third}/note`, { text: 'x', base: null }),
      await browser.json('post', `${third}/bookmark`),
    ]

    assert.equal(page.body().component, 'learning/locked')
    const item = page.body().props.frame.modules[1].items[0]
    assert.equal(item.lock.reasons[0].text, 'Opens when “Basics” is completed')
    assert.equal(item.lock.reasons[0].href, `${path}/${items[0].lineageId}`)
    assert.notInclude(JSON.stringify(page.body()), '"html"')
    for (const refusal of refusals) {
      refusal.assertStatus(409)
      assert.equal(refusal.body().code, 'learning.errors.item_locked')
    }
  })

  test('marking as done goes on, and the last lesson completes the course at once', async ({
    assert,
    client,
  }) => {
    const { tenant, learner, course, items, path } = await makeLearning()
    const enrollment = await enroll(tenant, course, learner)
    const browser = await browserOf(client, tenant, learner)

    const places = []
    for (const { lineageId } of items) {
      const answer = await browser.post(`${path}/${lineageId}/completion`)
      places.push(answer.header('location'))
    }

    assert.deepEqual(places, [
      `${path}/${items[1].lineageId}`,
      `${path}/${items[2].lineageId}`,
      `${path}/completion`,
    ])
    const done = await reread(tenant, enrollment)
    assert.equal(done.status, 'completed')
    const page = await browser.page(`${path}/completion`)
    const { record } = page.body().props
    assert.deepEqual(
      record.evidence.map(({ text }: any) => text),
      ['Complete “First”', 'Complete “Second”', 'Complete “Third”']
    )
    assert.isTrue(record.evidence.every(({ at }: any) => at !== null))
    assert.equal(record.certificate.status, 'valid')
  })

  test('who is not enrolled is led to the course page', async ({ assert, client }) => {
    const { tenant, learner, course, items, path } = await makeLearning()
    const browser = await browserOf(client, tenant, learner)

    const page = await browser.page(`${path}/${items[0].lineageId}`)
    const visit = await browser.json('post', `${path}/${items[0].lineageId}/visits`)

    assert.equal(page.header('location'), `/c/${course.slug}`)
    visit.assertStatus(409)
  })

  test('a deep link works after signing in', async ({ assert, client }) => {
    const { course, items } = await makeLearning()
    const link = `/learn/${course.slug}/${items[1].lineageId}`

    const answer = await client.get(link).redirects(0)

    assert.equal(answer.header('location'), '/login')
    assert.equal(answer.session('intended'), link)
  })

  test('somebody else’s note and bookmark are not mine', async ({ assert, client }) => {
    const { tenant, author, learner, course, items, path } = await makeLearning()
    await enroll(tenant, course, learner)
    await enroll(tenant, course, author)
    const item = `${path}/${items[0].lineageId}`
    const mine = await browserOf(client, tenant, learner)
    await mine.json('put', `${item}/note`, { text: 'Ask about article 6', base: null })
    await mine.json('post', `${item}/bookmark`)

    const own = await mine.page(item)
    const other = await (await browserOf(client, tenant, author)).page(item)

    assert.equal(own.body().props.lesson.note.text, 'Ask about article 6')
    assert.isTrue(own.body().props.lesson.isBookmarked)
    assert.isNull(other.body().props.lesson.note)
    assert.isFalse(other.body().props.lesson.isBookmarked)
  })

  test('a note changed on another device is not overwritten', async ({ assert, client }) => {
    const { tenant, learner, course, items, path } = await makeLearning()
    await enroll(tenant, course, learner)
    const browser = await browserOf(client, tenant, learner)
    const note = `${path}/${items[0].lineageId}/note`

    const first = await browser.json('put', note, { text: 'One', base: null })
    const base = first.body().savedAt
    const second = await browser.json('put', note, { text: 'One, two', base })
    const stale = await browser.json('put', note, { text: 'One, three', base })

    second.assertStatus(200)
    stale.assertStatus(409)
    assert.equal(stale.body().conflict.text, 'One, two')
  })

  test('notes for those who teach are for them only', async ({ assert, client }) => {
    const { tenant, author, learner, course, items, path } = await makeLearning()
    await enroll(tenant, course, learner)
    await enroll(tenant, course, author)
    await db.asTenant(tenant.id, () =>
      db.from('course_lessons').where('id', items[0].id).update({ notes: 'Show the film first' })
    )
    const page = `${path}/${items[0].lineageId}`

    const [seen, hidden] = [
      await (await browserOf(client, tenant, author)).page(page),
      await (await browserOf(client, tenant, learner)).page(page),
    ]

    assert.equal(seen.body().props.lesson.staffNotes, 'Show the film first')
    assert.notInclude(JSON.stringify(hidden.body()), 'Show the film first')
  })

  test('a new version is offered, and moving takes progress along', async ({ assert, client }) => {
    const { tenant, author, learner, course, items, path } = await makeLearning()
    const enrollment = await enroll(tenant, course, learner)
    await finish(tenant, enrollment, items.slice(0, 1))
    await publishWithLesson(tenant, course, author, 'Fourth')
    const browser = await browserOf(client, tenant, learner)

    const before = await browser.page(`${path}/${items[1].lineageId}`)
    await browser.post(`${path}/version`)
    const after = await browser.page(`${path}/${items[1].lineageId}`)
    const again = await browser.json('post', `${path}/version`)

    const offer = before.body().props.frame.newVersion
    assert.deepInclude(offer, { number: '2', kept: 3, added: ['Fourth'], removed: [] })
    const { frame } = after.body().props
    assert.isNull(frame.newVersion)
    assert.deepEqual([frame.requiredDone, frame.requiredTotal], [1, 4])
    assert.equal(frame.modules[0].items[0].status, 'completed')
    again.assertStatus(409)
  })

  test('a completed course stays in the version it was completed in', async ({
    assert,
    client,
  }) => {
    const { tenant, author, learner, course, items, path } = await makeLearning()
    const enrollment = await enroll(tenant, course, learner)
    await finish(tenant, enrollment, items)
    await publishWithLesson(tenant, course, author, 'Fourth')

    const browser = await browserOf(client, tenant, learner)
    const answer = await browser.json('post', `${path}/version`)

    answer.assertStatus(409)
    const after = await reread(tenant, enrollment)
    assert.equal(after.courseVersionId, enrollment.courseVersionId)
  })

  test('taking the course again opens a second cycle and keeps the first', async ({
    assert,
    client,
  }) => {
    const { tenant, learner, course, items } = await makeLearning()
    const first = await enroll(tenant, course, learner)
    await finish(tenant, first, items)
    const browser = await browserOf(client, tenant, learner)

    await browser.post(`/c/${course.slug}/enrollments`)

    const rows = await db.asTenant(tenant.id, () =>
      db.from('course_enrollments').orderBy('enrollment_cycle')
    )
    assert.deepEqual(
      rows.map((row: any) => [row.enrollment_cycle, row.status]),
      [
        [1, 'completed'],
        [2, 'enrolled'],
      ]
    )
  })
})

test.group('Time in a lesson', (group) => {
  group.each.teardown(() => clock.restore())

  async function sitting(client: any) {
    const made = await makeLearning()
    const enrollment = await enroll(made.tenant, made.course, made.learner)
    const browser = await browserOf(client, made.tenant, made.learner)
    const start = clock.now()
    clock.freeze(start)
    const item = `${made.path}/${made.items[0].lineageId}`
    const visit = await browser.json('post', `${item}/visits`)
    const beat = async (after: number, activeSeconds: number, more: object = {}) => {
      clock.freeze(start.plus({ seconds: after }))
      const body = { sitting: visit.body().sitting, activeSeconds, ...more }
      const answer = await browser.json('post', `${item}/heartbeats`, body)
      return answer.body().seconds ?? answer.status()
    }
    return { ...made, enrollment, browser, item, beat }
  }

  test('is what was active, and never more than passed', async ({ assert, client }) => {
    const { tenant, beat } = await sitting(client)

    const credited = [await beat(15, 15), await beat(16, 3000), await beat(76, 3600)]

    assert.deepEqual(credited, [15, 1, 30])
    const { progress, session } = await db.asTenant(tenant.id, async () => ({
      progress: await db.from('learning_progress').where('content_type', 'lesson').first(),
      session: await db.from('learning_sessions').first(),
    }))
    assert.equal(progress.time_spent, 46)
    assert.deepEqual([session.duration, session.idle_time], [46, 30])
  })

  test('does not pass twice in two tabs', async ({ assert, client }) => {
    const { beat, browser, path, items } = await sitting(client)
    const other = await browser.json('post', `${path}/${items[1].lineageId}/visits`)

    const first = await beat(15, 15)
    const second = await browser.json('post', `${path}/${items[1].lineageId}/heartbeats`, {
      sitting: other.body().sitting,
      activeSeconds: 15,
    })

    assert.deepEqual([first, second.body().seconds], [15, 0])
  })

  test('cannot be told for others, for what was not opened, or after a long pause', async ({
    assert,
    client,
  }) => {
    const { tenant, course, author, beat, browser, path, items, item } = await sitting(client)
    await enroll(tenant, course, author)
    const stranger = await browserOf(client, tenant, author)
    const visit = await browser.json('post', `${item}/visits`)
    const { sitting: token } = visit.body()

    const foreign = await stranger.json('post', `${item}/heartbeats`, {
      sitting: token,
      activeSeconds: 5,
    })
    const unopened = await browser.json('post', `${path}/${items[2].lineageId}/heartbeats`, {
      sitting: token,
      activeSeconds: 5,
    })
    const late = await beat(31 * 60, 5)

    foreign.assertStatus(404)
    unopened.assertStatus(404)
    assert.equal(late, 404)
  })

  test('ends at the place to resume', async ({ assert, client }) => {
    const { beat, browser, item } = await sitting(client)

    await beat(15, 15, { seenPercent: 40, resume: { block: 7, videos: { 0: 40.2 } } })
    const page = await browser.page(item)

    assert.deepEqual(page.body().props.lesson.resume, { block: 7, videos: { 0: 40.2 } })
  })
})
