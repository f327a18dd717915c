import { test } from '@japa/runner'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { browserOf, enroll, lockedCourse, makeLearning } from '#tests/support/learning'
import { workRun } from '#tests/support/jobs'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'

/** Enrollments of one course, as many as a company has people. */
async function enrollMany(tenant: TestTenant, courseId: number, count: number) {
  await db.asTenant(tenant.id, () =>
    db.rawQuery(
      `WITH people AS (
         INSERT INTO users (email, first_name, last_name, status)
         SELECT 'p' || n || '@${tenant.slug}.test', 'Person', 'Nr ' || n, 'active' FROM generate_series(1, :count) AS n RETURNING id)
       INSERT INTO course_enrollments (user_id, course_id, course_version_id, status, enrollment_type)
       SELECT p.id, c.id, v.id, 'enrolled', 'admin' FROM people p, courses c
       JOIN course_versions v ON v.tenant_id = c.tenant_id AND v.course_id = c.id AND v.is_current
       WHERE c.id = :course`,
      { count, course: courseId }
    )
  )
}

const outcomesOf = (list: any) =>
  Object.fromEntries(list.rows.map(({ name, outcome }: any) => [name, outcome.value]))

test.group('Changing many rows', () => {
  test('tells what became of each: done, left as it is, not there any more', async ({
    assert,
    client,
  }) => {
    const { tenant, course, learner } = await makeLearning()
    const tara = await makeUser(tenant, ['tenant_admin'])
    const gone = await makeUser(tenant, [], { firstName: 'Gustav', lastName: 'Gone' })
    const [open, ended] = [
      await enroll(tenant, course, learner),
      await enroll(tenant, course, gone),
    ]
    await db.asTenant(tenant.id, () =>
      db.from('course_enrollments').where('id', ended.id).update({ status: 'withdrawn' })
    )
    const stranger = crypto.randomUUID()
    const browser = await browserOf(client, tenant, tara)

    const answer = await browser.post('/lists/enrollments/bulk/withdraw', {
      ids: [open.uuid, ended.uuid, stranger],
    })
    const page = await browser.page(answer.header('location')!)

    const { summary, list } = page.body().props
    assert.deepEqual(summary.counts, { done: 1, skipped: 1, missing: 1 })
    assert.equal(summary.title, 'Withdraw: done')
    assert.deepEqual(outcomesOf(list), {
      [`Lina Learner · ${course.title}`]: 'done',
      [`Gustav Gone · ${course.title}`]: 'skipped',
      [stranger]: 'missing',
    })
    assert.equal(
      list.rows.find(({ outcome }: any) => outcome.value === 'skipped').reason,
      'Not open any more'
    )
    const other = await browserOf(client, tenant, await makeUser(tenant, ['tenant_admin']))
    ;(await other.page(answer.header('location')!)).assertStatus(404)
  })

  test('of many with one that is not theirs all others are done, and that one is named', async ({
    assert,
    client,
  }) => {
    const { tenant, author, course } = await makeLearning()
    const other = await lockedCourse(tenant, author)
    await enrollMany(tenant, course.id, 1199)
    const foreign = await makeUser(tenant, [], { firstName: 'Fritz', lastName: 'Foreign' })
    const kept = await enroll(tenant, other, foreign)
    const helper = await makeUser(tenant, ['instructor'])
    await mayManage(tenant, helper.id, course.id)
    const browser = await browserOf(client, tenant, helper)

    const answer = await browser.post('/lists/enrollments/bulk/due', {
      allMatching: true,
      dueOn: clock.now().plus({ days: 30 }).toISODate(),
      zone: 'UTC',
    })
    const run = answer.header('location')!.split('/').at(-1)!
    assert.match(answer.header('location')!, /^\/jobs\//)
    await workRun(tenant, run)
    const page = await browser.page(`/bulk-results/${run}?filter[outcome]=not:done`)

    const { summary, list } = page.body().props
    assert.deepEqual(summary.counts, { done: 1199, forbidden: 1 })
    assert.deepEqual(outcomesOf(list), { [`Fritz Foreign · ${other.title}`]: 'forbidden' })
    const without = await db.asTenant(tenant.id, () =>
      db.from('course_enrollments').whereNull('due_at').select('id')
    )
    assert.deepEqual(
      without.map(({ id }) => id),
      [kept.id]
    )
  }).timeout(30_000)

  test('leaves rows alone that the state of the list does not show', async ({ assert, client }) => {
    const { tenant, course, learner } = await makeLearning()
    const noor = await makeUser(tenant, [], { firstName: 'Noor', lastName: 'New' })
    await enroll(tenant, course, learner)
    const other = await enroll(tenant, course, noor)
    const browser = await browserOf(client, tenant, await makeUser(tenant, ['tenant_admin']))

    await browser.post('/lists/enrollments/bulk/withdraw?filter[person]=contains:lina', {
      allMatching: true,
    })

    const open = await db.asTenant(tenant.id, () =>
      db.from('course_enrollments').where('status', 'enrolled').select('id')
    )
    assert.deepEqual(
      open.map(({ id }) => id),
      [other.id]
    )
  })

  test('needs the right, a list that one sees, an action that is there, and rows', async ({
    assert,
    client,
  }) => {
    const { tenant, course, learner } = await makeLearning()
    const { uuid } = await enroll(tenant, course, learner)
    const body = { ids: [uuid] }
    const ask = async (who: any, path: string, sent: object = body, of = tenant) =>
      (await browserOf(client, of, who)).json('post', path, sent)
    const [ines, tara] = [
      await makeUser(tenant, ['instructor']),
      await makeUser(tenant, ['tenant_admin']),
    ]

    ;(await ask(learner, '/lists/enrollments/bulk/withdraw')).assertStatus(404)
    ;(await ask(ines, '/lists/enrollments/bulk/withdraw')).assertStatus(404)
    ;(await ask(tara, '/lists/enrollments/bulk/assign')).assertStatus(404)
    ;(await ask(tara, '/lists/people/bulk/withdraw')).assertStatus(404)
    ;(await ask(tara, '/lists/enrollments/bulk/withdraw', {})).assertStatus(422)
    const elsewhere = await makeTenant()
    const stranger = await makeUser(elsewhere, ['tenant_admin'])
    ;(await ask(stranger, '/lists/enrollments/bulk/withdraw', body, elsewhere)).assertStatus(302)

    const row = await db.asTenant(tenant.id, () =>
      db.from('course_enrollments').where('uuid', uuid).firstOrFail()
    )
    assert.equal(row.status, 'enrolled')
  })
})

/** An exception to their roles for one course. */
async function mayManage(tenant: TestTenant, userId: number, courseId: number) {
  await db.asTenant(tenant.id, () =>
    db.rawQuery(
      `INSERT INTO user_permissions (user_id, permission_id, context_type, context_id)
       SELECT ?, id, 'course', ? FROM permissions WHERE slug = 'enrollments.manage'`,
      [userId, courseId]
    )
  )
}
