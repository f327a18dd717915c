import { test } from '@japa/runner'
import fc from 'fast-check'
import db from '#platform/db'
import Course from '#courses/models/course'
import { CourseClosed } from '#learning/errors'
import { enrollLearner } from '#learning/actions/enroll_learner'
import { enrollMany } from '#learning/actions/enroll_many'
import { withdrawEnrollments } from '#learning/actions/withdraw_enrollments'
import { tellEverybody } from '#tests/support/notifications'
import { makeCourse, publish } from '#tests/support/sample_course'
import { makeTenant, makeUser } from '#tests/support/tenants'
import type { TestTenant } from '#tests/support/tenants'
import type User from '#identity/models/user'

const BY_RULE = { type: 'automatic', by: null } as const

async function makeClass(people: number) {
  const tenant = await makeTenant()
  const author = await makeUser(tenant, ['author'])
  const learners: User[] = []
  for (let count = 0; count < people; count++) learners.push(await makeUser(tenant))
  return { tenant, author, learners }
}

async function makeOpenCourse(tenant: TestTenant, author: User) {
  const draft = await makeCourse(tenant, author)
  await publish(tenant, draft, author)
  return db.asTenant(tenant.id, () => Course.findOrFail(draft.id))
}

/** What is left in the database of a course, without what differs by nature. */
async function traces(tenant: TestTenant, course: Course) {
  await tellEverybody(tenant)
  return db.asTenant(tenant.id, async () => {
    const enrollments = await db
      .from('course_enrollments')
      .where('course_id', course.id)
      .orderBy('user_id')
      .orderBy('enrollment_cycle')
      .select('user_id', 'status', 'enrollment_cycle', 'enrollment_type', 'due_at')
    const history = await db
      .from('audit_logs')
      .where('resource_type', 'course_enrollments')
      .whereIn(
        'resource_id',
        db.from('course_enrollments').where('course_id', course.id).select('id')
      )
      .select('action')
    const mails = await db
      .from('outgoing_mails')
      .whereIn(
        'id',
        db
          .from('notification_deliveries as d')
          .joinRaw('JOIN notifications n ON n.id = d.notification_id')
          .where('n.action_url', `/c/${course.slug}`)
          .select('mail_id')
      )
      .orderBy('user_id')
      .orderBy('template')
      .select('user_id', 'template')
    return {
      enrollments,
      mails,
      actions: history
        .map(({ action }) => action)
        .sort((a: string, b: string) => a.localeCompare(b)),
    }
  })
}

test.group('enrollMany', () => {
  test('gives everybody a seat, a line of history and a mail', async ({ assert }) => {
    const { tenant, author, learners } = await makeClass(3)
    const course = await makeOpenCourse(tenant, author)
    const ids = learners.map(({ id }) => id)

    const people = await db.asTenant(tenant.id, () => enrollMany(course, ids, BY_RULE))

    assert.deepEqual(
      people.map(({ userId, outcome }) => [userId, outcome]),
      ids.map((id) => [id, 'enrolled'])
    )
    const { enrollments, actions, mails } = await traces(tenant, course)
    assert.deepEqual([enrollments.length, actions.length, mails.length], [3, 3, 3])
  })

  test('gives the last seats in the order given, and passes over those who may not sign in', async ({
    assert,
  }) => {
    const { tenant, author, learners } = await makeClass(4)
    const course = await makeOpenCourse(tenant, author)
    await db.asTenant(tenant.id, async () => {
      await course.merge({ maxEnrollments: 2 }).save()
      await learners[1].merge({ status: 'inactive' }).save()
    })
    const order = [3, 1, 0, 2].map((index) => learners[index].id)

    const people = await db.asTenant(tenant.id, () => enrollMany(course, order, BY_RULE))

    assert.deepEqual(
      people.map(({ outcome }) => outcome),
      ['enrolled', 'inactive', 'enrolled', 'no_seat']
    )
  })

  test('lets nobody into a course that is not published', async ({ assert }) => {
    const { tenant, author, learners } = await makeClass(1)
    const draft = await makeCourse(tenant, author)

    const attempt = () => db.asTenant(tenant.id, () => enrollMany(draft, [learners[0].id], BY_RULE))

    await assert.rejects(attempt, CourseClosed)
  })

  test('knows nobody of another tenant', async ({ assert }) => {
    const { tenant, author } = await makeClass(0)
    const course = await makeOpenCourse(tenant, author)
    const stranger = await makeUser(await makeTenant())

    const people = await db.asTenant(tenant.id, () => enrollMany(course, [stranger.id], BY_RULE))

    assert.deepEqual(people, [])
  })

  test('leaves the same behind as one after the other', async ({ assert }) => {
    const { tenant, author, learners } = await makeClass(5)
    const histories = fc.array(
      fc.tuple(fc.constantFrom('enroll', 'withdraw'), fc.subarray([0, 1, 2, 3, 4])),
      { minLength: 1, maxLength: 4 }
    )

    await fc.assert(
      fc.asyncProperty(histories, async (steps) => {
        const [together, alone] = [
          await makeOpenCourse(tenant, author),
          await makeOpenCourse(tenant, author),
        ]
        for (const [step, indexes] of steps) {
          const ids = indexes.map((index) => learners[index].id)
          await db.asTenant(tenant.id, async () => {
            if (step === 'withdraw') {
              for (const course of [together, alone]) await withdraw(course, ids)
              return
            }
            await enrollMany(together, ids, BY_RULE)
            for (const id of ids) await enrollLearner(alone, { id }, BY_RULE)
          })
        }
        assert.deepEqual(await traces(tenant, together), await traces(tenant, alone))
      }),
      { numRuns: 12 }
    )
  }).timeout(60_000)
})

async function withdraw(course: Course, userIds: number[]) {
  const rows = await db
    .from('course_enrollments')
    .where('course_id', course.id)
    .whereIn('user_id', userIds)
    .select('id')
  await withdrawEnrollments(
    rows.map(({ id }) => id),
    { by: { id: 0, name: 'A rule' }, reason: null }
  )
}
