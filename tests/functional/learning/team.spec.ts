import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import db from '#platform/db'
import { tellEverybody } from '#tests/support/notifications'
import { clock } from '#platform/clock'
import UserProfile from '#identity/models/user_profile'
import { browserOf, enroll, finish, itemsOf, lockedCourse, reread } from '#tests/support/learning'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'
import type User from '#identity/models/user'

const reportsTo = (tenant: TestTenant, person: User, manager: User) =>
  db.asTenant(tenant.id, async () => {
    const profile = await UserProfile.findByOrFail('userId', person.id)
    await profile.merge({ managerId: manager.id, department: 'Warehouse' }).save()
  })

/** Marco leads Omar, who leads Noor; Vera leads Wim. */
async function makeCompany() {
  const tenant = await makeTenant()
  const author = await makeUser(tenant, ['author'])
  const person = (firstName: string, roles: string[] = []) =>
    makeUser(tenant, roles, { firstName, lastName: 'Person' })
  const [marco, vera] = [await person('Marco', ['manager']), await person('Vera', ['manager'])]
  const [omar, noor, wim] = [await person('Omar'), await person('Noor'), await person('Wim')]
  await reportsTo(tenant, omar, marco)
  await reportsTo(tenant, noor, omar)
  await reportsTo(tenant, wim, vera)
  const course = await lockedCourse(tenant, author)
  return { tenant, author, marco, vera, omar, noor, wim, course }
}

const due = (days: number) => ({ at: clock.now().plus({ days }), zone: 'Europe/Berlin' })

test.group('A manager', () => {
  test('sees their people, those below them, and nobody else', async ({ assert, client }) => {
    const { tenant, marco, omar, wim, course } = await makeCompany()
    await enroll(tenant, course, omar, { due: due(-3) })
    await enroll(tenant, course, wim, { due: due(-3) })

    const page = await (await browserOf(client, tenant, marco)).page('/team')

    const { counts, list } = page.body().props
    assert.deepEqual(counts, { people: 2, overdue: 1, dueSoon: 0, inOrder: 1 })
    assert.deepEqual(
      list.rows.map((row: any) => [row.person.name, row.standing.value]),
      [
        ['Omar Person', 'overdue'],
        ['Noor Person', 'none'],
      ]
    )
  })

  test('reads what is missing in words', async ({ assert, client }) => {
    const { tenant, marco, omar, course } = await makeCompany()
    const enrollment = await enroll(tenant, course, omar)
    await finish(tenant, enrollment, (await itemsOf(tenant, course)).slice(0, 1))

    const page = await (await browserOf(client, tenant, marco)).page('/team?search=omar')

    const [row] = page.body().props.list.rows
    assert.equal(row.why, 'Complete “Second”; Complete “Third”')
    assert.equal(row.percent, 33.33)
  })

  test('opens their own people only', async ({ client }) => {
    const { tenant, marco, noor, wim } = await makeCompany()
    const browser = await browserOf(client, tenant, marco)

    ;(await browser.page(`/team/${noor.uuid}`)).assertStatus(200)
    ;(await browser.page(`/team/${wim.uuid}`)).assertStatus(404)
    ;(await browser.page(`/team/${marco.uuid}`)).assertStatus(404)
  })

  test('assigns a course; who is in it already keeps their date', async ({ assert, client }) => {
    const { tenant, marco, omar, noor, wim, course } = await makeCompany()
    const before = await enroll(tenant, course, omar, { due: due(5) })
    const browser = await browserOf(client, tenant, marco)
    const dueOn = clock.now().plus({ days: 30 }).toISODate()

    const answer = await browser.post('/team/assignments', {
      audience: 'people',
      people: [omar.uuid, noor.uuid, wim.uuid],
      course: course.slug,
      dueOn,
      zone: 'Europe/Berlin',
      note: 'Before the season',
    })
    const page = await browser.page(answer.header('location'))

    const { result } = page.body().props
    assert.deepEqual(result.counts, [
      { outcome: 'enrolled', count: 1 },
      { outcome: 'already_enrolled', count: 1 },
    ])
    assert.equal((await reread(tenant, before)).dueAt?.toISO(), before.dueAt?.toISO())
    const rows = await db.asTenant(tenant.id, () =>
      db.from('course_enrollments').whereIn('user_id', [noor.id, wim.id])
    )
    assert.lengthOf(rows, 1)
    assert.include(rows[0], { user_id: noor.id, enrollment_type: 'manager', enrolled_by: marco.id })
    const end = DateTime.fromISO(`${dueOn}T23:59:59`, { zone: 'Europe/Berlin' })
    assert.equal(rows[0].due_at.getTime(), end.toMillis())
  })

  test('moves deadlines and withdraws with a reason, of their people only', async ({
    assert,
    client,
  }) => {
    const { tenant, marco, omar, noor, wim, course } = await makeCompany()
    const [late, gone, foreign] = [
      await enroll(tenant, course, omar, { due: due(-3) }),
      await enroll(tenant, course, noor),
      await enroll(tenant, course, wim),
    ]
    const browser = await browserOf(client, tenant, marco)

    await browser.post('/lists/team/bulk/due', {
      ids: [late.uuid, foreign.uuid],
      dueOn: '2035-05-04',
      dueTime: '17:30',
      zone: 'Europe/Berlin',
    })
    await browser.post('/lists/team/bulk/withdraw', {
      ids: [gone.uuid, foreign.uuid],
      reason: 'Changed department',
    })

    const [moved, left, untouched] = await Promise.all(
      [late, gone, foreign].map((enrollment) => reread(tenant, enrollment))
    )
    assert.equal(moved.dueAt?.toUTC().toISO(), '2035-05-04T15:30:59.000Z')
    assert.equal(moved.dueZone, 'Europe/Berlin')
    assert.include(left.$attributes, {
      status: 'withdrawn',
      withdrawalReason: 'Changed department',
    })
    assert.deepEqual([untouched.status, untouched.dueAt], ['enrolled', null])
    await tellEverybody(tenant)
    const mails = await db.asTenant(tenant.id, () => db.from('outgoing_mails').select('template'))
    const templates = mails.map(({ template }) => template)
    assert.includeMembers(templates, ['due_changed', 'withdrawn'])
  })

  test('is told when a date is missing or past', async ({ assert, client }) => {
    const { tenant, marco, omar, course } = await makeCompany()
    const enrollment = await enroll(tenant, course, omar)
    const browser = await browserOf(client, tenant, marco)
    const change = { ids: [enrollment.uuid], zone: 'UTC' }

    const missing = await browser.post('/lists/team/bulk/due', change)
    const past = await browser.post('/lists/team/bulk/due', { ...change, dueOn: '2020-01-01' })

    assert.deepEqual(missing.flashMessage('inputErrorsBag'), { dueOn: ['Enter a date.'] })
    assert.deepEqual(past.flashMessage('inputErrorsBag'), { dueOn: ['This date is in the past.'] })
    assert.isNull((await reread(tenant, enrollment)).dueAt)
  })

  test('takes the list away as a file, with their people only', async ({ assert, client }) => {
    const { tenant, marco, omar, wim, course } = await makeCompany()
    await enroll(tenant, course, omar)
    await enroll(tenant, course, wim)

    const browser = await browserOf(client, tenant, marco)
    const file = await browser.get('/exports/team?format=csv')

    assert.include(file.text(), 'Omar Person')
    assert.include(file.text(), 'Not opened yet; Complete “First”')
    assert.notInclude(file.text(), 'Wim Person')
  })

  test('reads the results of their own changes only', async ({ client }) => {
    const { tenant, marco, vera, omar, course } = await makeCompany()
    const answer = await (
      await browserOf(client, tenant, marco)
    ).post('/team/assignments', {
      audience: 'people',
      people: [omar.uuid],
      course: course.slug,
      zone: 'UTC',
    })

    const other = await browserOf(client, tenant, vera)
    ;(await other.page(answer.header('location'))).assertStatus(404)
  })
})

test.group('Others', () => {
  test('a learner has no team and no list of enrollments', async ({ client }) => {
    const { tenant, omar } = await makeCompany()
    const browser = await browserOf(client, tenant, omar)

    for (const path of ['/team', '/team/assign', '/admin/enrollments']) {
      ;(await browser.page(path)).assertStatus(404)
    }
    ;(await browser.post('/lists/team/bulk/withdraw', { ids: [] })).assertStatus(404)
  })

  test('an administrator assigns a course to a department and sees everybody', async ({
    assert,
    client,
  }) => {
    const { tenant, course } = await makeCompany()
    const tara = await makeUser(tenant, ['tenant_admin'])
    const browser = await browserOf(client, tenant, tara)

    const answer = await browser.post('/admin/enrollments/assignments', {
      audience: 'department',
      department: 'Warehouse',
      course: course.slug,
      zone: 'UTC',
    })
    const result = await browser.page(answer.header('location'))
    const list = await browser.page('/admin/enrollments')

    assert.deepEqual(result.body().props.result.counts, [{ outcome: 'enrolled', count: 3 }])
    assert.lengthOf(list.body().props.list.rows, 3)
  })

  test('an administrator changes all that match, and nothing else', async ({ assert, client }) => {
    const { tenant, omar, noor, wim, course } = await makeCompany()
    const [late, other, foreign] = [
      await enroll(tenant, course, omar, { due: due(-3) }),
      await enroll(tenant, course, noor),
      await enroll(tenant, course, wim, { due: due(-1) }),
    ]
    const browser = await browserOf(client, tenant, await makeUser(tenant, ['tenant_admin']))

    await browser.post('/lists/enrollments/bulk/due?filter[standing]=overdue', {
      allMatching: true,
      clearsDue: true,
    })

    const dates = await Promise.all([late, other, foreign].map((one) => reread(tenant, one)))
    assert.deepEqual(
      dates.map(({ dueAt }) => dueAt),
      [null, null, null]
    )
    const history = await db.asTenant(tenant.id, () =>
      db.from('audit_logs').where({ resource_type: 'course_enrollments', action: 'updated' })
    )
    assert.lengthOf(history, 2)
  })

  test('an instructor looks but changes nothing', async ({ assert, client }) => {
    const { tenant, omar, course } = await makeCompany()
    const enrollment = await enroll(tenant, course, omar)
    const browser = await browserOf(client, tenant, await makeUser(tenant, ['instructor']))

    const progress = await browser.page(`/teach/${course.slug}/progress`)
    const change = await browser.post('/lists/enrollments/bulk/withdraw', {
      ids: [enrollment.uuid],
    })
    const file = await browser.get(`/exports/course_progress/${course.slug}?format=csv`)

    assert.lengthOf(progress.body().props.list.rows, 1)
    change.assertStatus(404)
    assert.include(file.text(), 'Omar Person')
    assert.equal((await reread(tenant, enrollment)).status, 'enrolled')
  })

  test('an administrator of another tenant changes nothing', async ({ assert, client }) => {
    const { tenant, omar, course } = await makeCompany()
    const enrollment = await enroll(tenant, course, omar)
    const elsewhere = await makeTenant()
    const browser = await browserOf(client, elsewhere, await makeUser(elsewhere, ['tenant_admin']))

    await browser.post('/lists/enrollments/bulk/withdraw', { ids: [enrollment.uuid] })
    const person = await browser.page(`/admin/enrollments/people/${omar.uuid}`)

    person.assertStatus(404)
    assert.equal((await reread(tenant, enrollment)).status, 'enrolled')
  })
})
