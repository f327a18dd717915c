import { test } from '@japa/runner'
import db from '#platform/db'
import { clock } from '#platform/clock'
import Course from '#courses/models/course'
import CourseCategory from '#courses/models/course_category'
import CourseLesson from '#courses/models/course_lesson'
import CourseModule from '#courses/models/course_module'
import LearningNote from '#learning/models/learning_note'
import QuestionBank from '#assessments/models/question_bank'
import { saveQuestion, removeQuestion } from '#assessments/actions/save_question'
import { JobRun } from '#platform/jobs/job_run'
import { purgeTrash } from '#platform/trash/jobs/purge_trash'
import { browserOf, enroll } from '#tests/support/learning'
import { makeCourse, publish } from '#tests/support/sample_course'
import { makeTenant, makeUser } from '#tests/support/tenants'

async function makeCompany(client: any) {
  const tenant = await makeTenant()
  const author = await makeUser(tenant, ['author'], { firstName: 'Ada', lastName: 'Author' })
  const admin = await makeUser(tenant, ['tenant_admin'])
  const course = await makeCourse(tenant, author)
  const as = <T>(work: () => Promise<T>) =>
    db.asTenant(tenant.id, work, { userId: author.id, label: 'Ada' })
  const trash = (query: () => any) => as(async () => (await query().firstOrFail()).moveToTrash())
  const [ada, tara] = [
    await browserOf(client, tenant, author),
    await browserOf(client, tenant, admin),
  ]
  const rowsOf = async (browser: any, query = '') =>
    (await browser.page(`/trash${query}`)).body().props.list.rows
  return { tenant, author, admin, course, as, trash, ada, tara, rowsOf }
}

const courseWith = (course: Course) => () => Course.query().where('id', course.id)

async function purge({ id }: { id: number }, inDays: number) {
  clock.freeze(clock.now().plus({ days: inDays }))
  await db.asTenant(id, () => purgeTrash.handle({}, new JobRun(id, null)))
  clock.restore()
}

test.group('The trash', (group) => {
  group.each.teardown(() => clock.restore())

  test('shows what was deleted, by whom, when and what is in it, and brings it back whole', async ({
    assert,
    client,
  }) => {
    const { course, trash, ada, rowsOf, as } = await makeCompany(client)
    await trash(courseWith(course))

    const [row] = await rowsOf(ada)
    const answer = await ada.post(`${row.path}/restoration`)

    assert.containsSubset(row, {
      title: 'A sample course',
      kind: 'Course',
      contains: '1 module, 2 lessons',
      deletedBy: 'Ada Author',
      evidence: false,
    })
    assert.equal(answer.header('location'), '/trash')
    assert.lengthOf(await rowsOf(ada), 0)
    assert.lengthOf(await as(() => CourseLesson.query()), 2)
    assert.isNull((await as(() => courseWith(course)().firstOrFail())).deletedAt)
  })

  test('can be searched and filtered by kind', async ({ assert, client }) => {
    const { course, trash, ada, rowsOf } = await makeCompany(client)
    await trash(() => CourseLesson.query().where('title', 'First lesson'))
    await trash(() => CourseModule.query().where('courseId', course.id))

    const modules = await rowsOf(ada, '?filter[kind]=module')
    const found = await rowsOf(ada, '?search=first')

    assert.deepEqual(
      modules.map(({ title, contains }: any) => [title, contains]),
      [['Module one', '1 lesson']]
    )
    assert.deepEqual(
      found.map(({ title, place }: any) => [title, place]),
      [['First lesson', 'A sample course › Module one']]
    )
  })

  test('a course whose address and code were taken asks for others', async ({ assert, client }) => {
    const { course, trash, ada, rowsOf, as, author } = await makeCompany(client)
    await as(() => Course.query().where('id', course.id).update({ code: 'FIRE-1' }))
    await trash(courseWith(course))
    await as(() =>
      Course.create({
        title: 'Another',
        slug: course.slug,
        code: 'FIRE-1',
        organizationId: course.organizationId,
        createdBy: author.id,
      })
    )
    const [{ path }] = await rowsOf(ada)

    const first = await ada.post(`${path}/restoration`)
    const { questions } = first.flashMessage('dilemma') as any
    const same = await ada.post(`${path}/restoration`, { answers: { slug: course.slug } })
    await ada.post(`${path}/restoration`, { answers: { slug: 'fire-drill', code: '' } })
    const back = await as(() => courseWith(course)().firstOrFail())

    assert.deepEqual(
      questions.map(({ name, wanted }: any) => [name, wanted]),
      [
        ['slug', course.slug],
        ['code', 'FIRE-1'],
      ]
    )
    assert.isOk(same.flashMessage('dilemma'))
    assert.deepEqual([back.slug, back.code], ['fire-drill', null])
  })

  test('undo of a course whose address was taken says so instead of breaking', async ({
    assert,
    client,
  }) => {
    const { course, trash, ada, as, author } = await makeCompany(client)
    const path = `/studio/${course.uuid}/restoration`
    await trash(courseWith(course))
    await as(() =>
      Course.create({
        title: 'Another',
        slug: course.slug,
        organizationId: course.organizationId,
        createdBy: author.id,
      })
    )

    const answer = await ada.post(path)

    assert.equal((answer.flashMessage('notice') as any).kind, 'error')
    assert.isNotNull(
      (await as(() =>
        Course.query().sideload({ withTrashed: true }).where('id', course.id).first()
      ))!.deletedAt
    )
  })

  test('a lesson whose module is gone as well asks for another place', async ({
    assert,
    client,
  }) => {
    const { course, trash, ada, rowsOf, as } = await makeCompany(client)
    await trash(() => CourseLesson.query().where('title', 'First lesson'))
    await trash(() => CourseModule.query().where('courseId', course.id))
    const other = await as(() =>
      CourseModule.create({ courseId: course.id, title: 'Other', sortOrder: 5 })
    )
    const [{ path }] = await rowsOf(ada, '?filter[kind]=lesson')

    const asked = (await ada.post(`${path}/restoration`)).flashMessage('dilemma') as any
    await ada.post(`${path}/restoration`, { answers: { module: other.uuid } })
    const [lesson] = await as(() => CourseLesson.query().where('title', 'First lesson'))

    assert.deepEqual(asked.questions[0].options, [{ value: other.uuid, label: 'Other' }])
    assert.equal(lesson.moduleId, other.id)
  })

  test('a category comes back at the top when the one above it is gone, under a free name', async ({
    assert,
    client,
  }) => {
    const { tara, trash, rowsOf, as } = await makeCompany(client)
    await as(async () => {
      const above = await CourseCategory.create({ name: 'Above', slug: 'above' })
      await CourseCategory.create({ name: 'Fire', slug: 'fire', parentId: above.id })
    })
    await trash(() => CourseCategory.query().where('name', 'Fire'))
    await trash(() => CourseCategory.query().where('name', 'Above'))
    await as(() => CourseCategory.create({ name: 'fire', slug: 'fire' }))
    const [{ path }] = await rowsOf(tara, '?search=Fire')

    const asked = (await tara.post(`${path}/restoration`)).flashMessage('dilemma') as any
    await tara.post(`${path}/restoration`, { answers: { name: 'Fire safety' } })
    const back = await as(() => CourseCategory.findByOrFail('name', 'Fire safety'))

    assert.equal(asked.questions[0].wanted, 'Fire')
    assert.deepEqual([back.parentId, back.slug], [null, 'fire-2'])
  })

  test('a question that comes back counts again', async ({ assert, client }) => {
    const { tenant, ada, rowsOf, as } = await makeCompany(client)
    const bank = await as(() => QuestionBank.create({ name: 'Sky', organizationId: tenant.id }))
    await as(async () => {
      const question = await saveQuestion({ bank }, {
        type: 'true_false',
        text: 'Ice floats.',
        explanation: '',
        points: 1,
        difficulty: 'easy',
        isRequired: true,
        data: { answer: true },
      } as any)
      await removeQuestion({ bank }, question)
    })
    const [row] = await rowsOf(ada)

    await ada.post(`${row.path}/restoration`)

    const { questionCount } = await as(() => QuestionBank.findOrFail(bank.id))
    assert.deepEqual([row.title, row.place, questionCount], ['Ice floats.', 'Sky', 1])
  })

  test('only who may purge removes for good, and what people did there is never removed', async ({
    assert,
    client,
  }) => {
    const { tenant, author, course, trash, ada, tara, rowsOf, as } = await makeCompany(client)
    const learner = await makeUser(tenant)
    const empty = await makeCourse(tenant, author)
    await publish(tenant, course, author)
    await enroll(tenant, await as(() => Course.findOrFail(course.id)), learner)
    await trash(courseWith(course))
    await trash(courseWith(empty))
    const [withoutPeople, withPeople] = await rowsOf(tara)

    const byAuthor = await ada.delete(withoutPeople.path)
    const ofEvidence = await tara.delete(withPeople.path)
    await tara.delete(withoutPeople.path)

    byAuthor.assertStatus(404)
    assert.equal((ofEvidence.flashMessage('notice') as any).kind, 'error')
    assert.isTrue(withPeople.evidence)
    assert.isNull(withPeople.goesAt)
    const left = await rowsOf(tara)
    assert.deepEqual(
      left.map(({ id }: any) => id),
      [course.uuid]
    )
  })

  test('goes by itself after thirty days, except evidence', async ({ assert, client }) => {
    const { tenant, author, course, trash, tara, rowsOf, as } = await makeCompany(client)
    const empty = await makeCourse(tenant, author)
    await publish(tenant, course, author)
    await enroll(tenant, await as(() => Course.findOrFail(course.id)), await makeUser(tenant))
    await trash(courseWith(course))
    await trash(courseWith(empty))

    await purge(tenant, 29)
    const before = await rowsOf(tara)
    await purge(tenant, 31)
    const after = await rowsOf(tara)

    assert.lengthOf(before, 2)
    assert.deepEqual(
      after.map(({ id }: any) => id),
      [course.uuid]
    )
    const modules = await as(() => db.from('course_modules').where('course_id', empty.id))
    assert.lengthOf(modules, 0)
  })

  test('everybody finds their own notes there and nothing of others', async ({
    assert,
    client,
  }) => {
    const { tenant, course, trash, ada, rowsOf, as } = await makeCompany(client)
    const learner = await makeUser(tenant)
    const lina = await browserOf(client, tenant, learner)
    await as(() =>
      LearningNote.create({
        userId: learner.id,
        courseId: course.id,
        contentType: 'course',
        contentId: course.id,
        content: 'Mind the stairs',
      })
    )
    await trash(() => LearningNote.query().where('userId', learner.id))
    await trash(courseWith(course))

    const [note, ...more] = await rowsOf(lina)
    const [row] = await rowsOf(ada)

    assert.equal(note.title, 'Mind the stairs')
    assert.lengthOf(more, 0)
    assert.equal(row.kind, 'Course')
    ;(await lina.post(`${row.path}/restoration`)).assertStatus(404)
    ;(await ada.post(`${note.path}/restoration`)).assertStatus(404)
    const elsewhere = await makeTenant()
    const stranger = await browserOf(client, elsewhere, await makeUser(elsewhere, ['tenant_admin']))
    ;(await stranger.post(`${row.path}/restoration`)).assertStatus(404)
    ;(await stranger.delete(row.path)).assertStatus(404)
    assert.lengthOf(await rowsOf(stranger), 0)
  })
})

test.group('Many in the trash at once', () => {
  test('come back, a module before the lesson that was deleted in it', async ({
    assert,
    client,
  }) => {
    const { trash, ada, rowsOf, as } = await makeCompany(client)
    const lesson = await as(() => CourseLesson.query().firstOrFail())
    await trash(() => CourseLesson.query().where('id', lesson.id))
    const [deleted] = await rowsOf(ada)
    await trash(() => CourseModule.query().where('id', lesson.moduleId))
    const ids = [deleted.id, ...(await rowsOf(ada)).map((row: any) => row.id)]

    const answer = await ada.post('/lists/trash/bulk/restore', { ids: [...new Set(ids)] })
    const { summary } = (await ada.page(answer.header('location')!)).body().props

    assert.isUndefined(summary.counts.skipped)
    const back = await as(() => CourseLesson.findOrFail(lesson.id))
    const home = await as(() => CourseModule.findOrFail(lesson.moduleId))
    assert.isNull(back.deletedAt)
    assert.isNull(home.deletedAt)
  })

  test('stay where something must be asked first, and say so', async ({ assert, client }) => {
    const { course, trash, ada, rowsOf, as } = await makeCompany(client)
    await trash(courseWith(course))
    await as(() =>
      Course.create({
        title: 'Another',
        slug: course.slug,
        organizationId: course.organizationId,
        createdBy: course.createdBy,
      })
    )
    const ids = (await rowsOf(ada)).map((row: any) => row.id)

    const answer = await ada.post('/lists/trash/bulk/restore', { ids })
    const { summary, list } = (await ada.page(answer.header('location')!)).body().props

    assert.deepEqual(summary.counts, { skipped: 1 })
    assert.include(list.rows[0].reason, 'taken meanwhile')
    assert.lengthOf(await rowsOf(ada), ids.length)
  })

  test('are removed for good by who may, but not what is evidence', async ({ assert, client }) => {
    const { tenant, author, course, trash, ada, tara, rowsOf, as } = await makeCompany(client)
    await publish(tenant, course, author)
    await enroll(tenant, await as(() => Course.findOrFail(course.id)), author)
    await trash(courseWith(course))
    await as(() => CourseCategory.create({ name: 'Old', slug: 'old' }))
    await trash(() => CourseCategory.query())
    const ids = (await rowsOf(tara)).map((row: any) => row.id)

    const refused = await ada.post('/lists/trash/bulk/purge', { ids })
    const answer = await tara.post('/lists/trash/bulk/purge', { ids })
    const { summary } = (await tara.page(answer.header('location')!)).body().props

    refused.assertStatus(404)
    assert.deepEqual(summary.counts, { done: 1, skipped: 1 })
    assert.lengthOf(await rowsOf(tara), 1)
  })
})
