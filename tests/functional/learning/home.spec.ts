import { test } from '@japa/runner'
import db from '#platform/db'
import { clock } from '#platform/clock'
import Course from '#courses/models/course'
import UserProfile from '#identity/models/user_profile'
import type User from '#identity/models/user'
import { browserOf, enroll, finish, itemsOf, makeLearning } from '#tests/support/learning'
import { ESSAY, learnerClient, makeQuiz } from '#tests/support/quizzes'
import CourseEnrollment from '#learning/models/course_enrollment'
import { makeCourse, publish } from '#tests/support/sample_course'
import { makeTenant, makeUser } from '#tests/support/tenants'

const due = (days: number) => ({ at: clock.now().plus({ days }), zone: 'UTC' })

async function makeShelf() {
  const tenant = await makeTenant()
  const author = await makeUser(tenant, ['author'], { firstName: 'Marco', lastName: 'Manager' })
  const learner = await makeUser(tenant)
  const course = async (title: string) => {
    const draft = await makeCourse(tenant, author)
    await db.asTenant(tenant.id, async () =>
      (await Course.findOrFail(draft.id)).merge({ title }).save()
    )
    await publish(tenant, draft, author)
    return db.asTenant(tenant.id, () => Course.findOrFail(draft.id))
  }
  return { tenant, author, learner, course }
}

test.group('Home', (group) => {
  group.each.teardown(() => clock.restore())

  test('says what else waits: an exam that was begun, work to grade, people of the team who are late', async ({
    assert,
    client,
  }) => {
    const { tenant, course, learner, path } = await makeQuiz({
      questions: [ESSAY],
      settings: { timeLimit: 20 },
    })
    const lead = await makeUser(tenant, ['manager'])
    const taking = await learnerClient(client, tenant, learner)
    const { id, questions } = await taking.begin(path)
    await taking.save(id, questions[0].id, { sequence: 1, response: { text: 'It rained.' } })
    await db.asTenant(tenant.id, async () => {
      await UserProfile.updateOrCreate({ userId: learner.id }, { managerId: lead.id })
      const enrollment = await CourseEnrollment.findByOrFail('userId', learner.id)
      await enrollment.merge({ dueAt: clock.now().minus({ days: 1 }) }).save()
    })
    const homeOf = async (user: User) =>
      (await (await browserOf(client, tenant, user)).page('/home')).body().props.toDos

    const [lina, marco] = [await homeOf(learner), await homeOf(lead)]
    await taking.post(`/attempts/${id}/submission`)
    const ines = await homeOf(await makeUser(tenant, ['instructor']))

    assert.containsSubset(lina[0], {
      title: 'Final',
      urgency: 'running',
      minutes: 20,
      button: { href: `/attempts/${id}` },
    })
    assert.equal(lina[1].urgency, 'overdue')
    assert.equal(marco[0].title, '1 of your people is overdue')
    assert.containsSubset(ines[0], {
      urgency: 'waiting',
      detail: course.title,
      button: { href: `/teach/${course.slug}/attempts?filter[status]=submitted` },
    })
    assert.isFalse((await homeOf(learner)).some(({ urgency }: any) => urgency === 'running'))
  })

  test('lists what to do by consequence, each with one button and why', async ({
    assert,
    client,
  }) => {
    const { tenant, author, learner, course } = await makeShelf()
    const by = { type: 'manager', by: author } as const
    await enroll(tenant, await course('Chosen'), learner)
    await enroll(tenant, await course('Assigned'), learner, by)
    const begun = await course('Begun')
    const enrollment = await enroll(tenant, begun, learner, { ...by, due: due(40) })
    await finish(tenant, enrollment, (await itemsOf(tenant, begun)).slice(0, 1))
    await enroll(tenant, await course('Soon'), learner, { ...by, due: due(3) })
    await enroll(tenant, await course('Late'), learner, { ...by, due: due(-2) })
    await enroll(tenant, await course('Later'), learner, { ...by, due: due(-1) })

    const page = await (await browserOf(client, tenant, learner)).page('/home')

    const { toDos, continueAt } = page.body().props
    assert.deepEqual(
      toDos.map((toDo: any) => [toDo.course.title, toDo.urgency, toDo.button.kind]),
      [
        ['Late', 'overdue', 'begin'],
        ['Later', 'overdue', 'begin'],
        ['Soon', 'due_soon', 'begin'],
        ['Begun', 'in_progress', 'continue'],
        ['Assigned', 'assigned', 'begin'],
        ['Chosen', 'chosen', 'begin'],
      ]
    )
    assert.match(toDos[0].why[0], /^Marco Manager assigned it to you on /)
    assert.deepEqual(
      toDos[3].missing.map(({ text }: any) => text),
      ['Complete “Second lesson”']
    )
    assert.equal(continueAt.item, 'Second lesson')
  })

  test('asks to renew a certificate before it ends, until the course is taken again', async ({
    assert,
    client,
  }) => {
    const { tenant, learner, course, items } = await makeLearning()
    const first = clock.now().minus({ months: 11 })
    clock.freeze(first)
    await finish(tenant, await enroll(tenant, course, learner), items)
    clock.restore()
    const browser = await browserOf(client, tenant, learner)

    const before = await browser.page('/home')
    await browser.post(`/c/${course.slug}/enrollments`)
    const after = await browser.page('/home')

    const [renewal] = before.body().props.toDos
    assert.equal(renewal.urgency, 'renew')
    assert.deepEqual(
      after.body().props.toDos.map(({ urgency }: any) => urgency),
      ['chosen']
    )
  })

  test('of somebody new leads to the catalog', async ({ assert, client }) => {
    const { tenant, learner } = await makeShelf()

    const page = await (await browserOf(client, tenant, learner)).page('/home')

    assert.deepEqual(page.body().props.toDos, [])
    assert.isNull(page.body().props.continueAt)
  })
})

test.group('Home of those who look after others', () => {
  test('counts what waits, as the page does to which it leads', async ({ assert, client }) => {
    const { tenant, author, learner, course } = await makeLearning()
    const [marco, tara, ines] = [
      await makeUser(tenant, ['manager']),
      await makeUser(tenant, ['tenant_admin']),
      await makeUser(tenant, ['instructor']),
    ]
    await makeCourse(tenant, author)
    await enroll(tenant, course, learner, { type: 'manager', by: marco, due: due(-2) })
    await db.asTenant(tenant.id, async () => {
      const profile = await UserProfile.findByOrFail('userId', learner.id)
      await profile.merge({ managerId: marco.id }).save()
    })
    const figuresOf = async (user: User) => {
      const page = await (await browserOf(client, tenant, user)).page('/home')
      return page.body().props.figures.map(({ href, count }: any) => `${href} ${count}`)
    }

    const overdue = 'filter[standing]=overdue'
    assert.deepEqual(await figuresOf(learner), [])
    assert.deepEqual(await figuresOf(marco), [
      `/team?${overdue} 1`,
      '/team?filter[standing]=due_soon 0',
    ])
    assert.deepEqual(await figuresOf(ines), [`/admin/enrollments?${overdue} 1`, '/teach 0'])
    assert.include(await figuresOf(author), '/studio?filter[status]=draft 1')
    assert.deepEqual(await figuresOf(tara), [
      `/admin/enrollments?${overdue} 1`,
      '/teach 0',
      '/studio?filter[status]=draft 1',
    ])
  })

  test('counts nothing of another tenant', async ({ assert, client }) => {
    const { tenant, course, learner } = await makeLearning()
    await enroll(tenant, course, learner, { type: 'admin', by: learner, due: due(-2) })
    const elsewhere = await makeTenant()
    const admin = await makeUser(elsewhere, ['tenant_admin'])

    const page = await (await browserOf(client, elsewhere, admin)).page('/home')

    const counts = page.body().props.figures.map(({ count }: any) => count)
    assert.deepEqual(counts, [0, 0, 0])
  })
})

test.group('My notes', () => {
  test('are found by their words and lead back to the lesson', async ({ assert, client }) => {
    const { tenant, author, learner, course, items, path } = await makeLearning()
    await enroll(tenant, course, learner)
    await enroll(tenant, course, author)
    const browser = await browserOf(client, tenant, learner)
    const [first, second] = items.map(({ lineageId }) => `${path}/${lineageId}`)
    await browser.json('put', `${first}/note`, { text: 'Ask about article 6', base: null })
    await browser.json('put', `${second}/note`, { text: 'Something else', base: null })
    const other = await browserOf(client, tenant, author)

    const found = await browser.page('/me/notes?search=article')
    const theirs = await other.page('/me/notes')

    const { marks } = found.body().props
    assert.lengthOf(marks, 1)
    assert.include(marks[0], { text: 'Ask about article 6', title: 'First', href: first })
    assert.deepEqual(theirs.body().props.marks, [])
  })

  test('can be deleted and brought back by their writer only', async ({ assert, client }) => {
    const { tenant, author, learner, course, items, path } = await makeLearning()
    await enroll(tenant, course, learner)
    const browser = await browserOf(client, tenant, learner)
    const item = `${path}/${items[0].lineageId}`
    await browser.json('put', `${item}/note`, { text: 'Keep this', base: null })
    const [{ id }] = (await browser.page('/me/notes')).body().props.marks

    const stranger = await browserOf(client, tenant, author)
    ;(await stranger.delete(`/me/notes/${id}`)).assertStatus(404)
    await browser.delete(`/me/notes/${id}`)
    const without = await browser.page('/me/notes')
    await browser.post(`/me/notes/${id}/restoration`)
    const back = await browser.page('/me/notes')

    assert.lengthOf(without.body().props.marks, 0)
    assert.lengthOf(back.body().props.marks, 1)
  })
})
