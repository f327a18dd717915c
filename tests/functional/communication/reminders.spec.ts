import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import db from '#platform/db'
import { clock } from '#platform/clock'
import UserProfile from '#identity/models/user_profile'
import { remindOfDueDates } from '#learning/actions/remind_of_due_dates'
import { changeDueDates } from '#learning/actions/change_due_dates'
import { enroll, finish, makeLearning } from '#tests/support/learning'
import { mailsTo, notificationsOf, tellEverybody } from '#tests/support/notifications'
import { makeUser, type TestTenant } from '#tests/support/tenants'

const ZONE = 'Asia/Kolkata'
const inKolkata = (iso: string) => DateTime.fromISO(iso, { zone: ZONE })

/** Somebody in Kolkata who enrolled on 1 April and has until the evening of 20 May. */
async function makeDeadline() {
  const world = await makeLearning({ timezone: ZONE })
  clock.freeze(inKolkata('2027-04-01T10:00'))
  const due = { at: inKolkata('2027-05-20T23:59:59'), zone: ZONE }
  const enrollment = await enroll(world.tenant, world.course, world.learner, { due })
  await tellEverybody(world.tenant)
  return { ...world, enrollment, due }
}

/** The job runs every quarter of an hour; here, at these moments. */
async function remindAt(tenant: TestTenant, ...moments: string[]) {
  for (const moment of moments) {
    clock.freeze(inKolkata(moment))
    await db.asTenant(tenant.id, () => remindOfDueDates())
    await tellEverybody(tenant)
  }
}

const reminders = async (world: Awaited<ReturnType<typeof makeDeadline>>) =>
  (await notificationsOf(world.tenant, world.learner))
    .map(({ notification_type: type }) => type.split('.')[1])
    .filter((type) => type !== 'enrolled')

test.group('Reminders of due dates', (group) => {
  group.each.teardown(() => clock.restore())

  test('come a week before, the day before and when it is missed, at eight where the learner is', async ({
    assert,
  }) => {
    const world = await makeDeadline()

    await remindAt(world.tenant, '2027-05-13T07:45')
    const tooEarly = await reminders(world)
    await remindAt(world.tenant, '2027-05-13T08:00')
    const week = await reminders(world)
    await remindAt(world.tenant, '2027-05-19T08:00')
    const tomorrow = await reminders(world)
    await remindAt(world.tenant, '2027-05-21T07:45')
    const notYet = await reminders(world)
    await remindAt(world.tenant, '2027-05-21T08:00')

    assert.deepEqual(tooEarly, [])
    assert.deepEqual(week, ['due_in_7_days'])
    assert.deepEqual(tomorrow, ['due_in_7_days', 'due_tomorrow'])
    assert.deepEqual(notYet, tomorrow)
    assert.deepEqual(await reminders(world), ['due_in_7_days', 'due_tomorrow', 'overdue'])
    const subjects = (await mailsTo(world.tenant, world.learner)).map(({ subject }) => subject)
    assert.include(subjects, `“${world.course.title}” is due tomorrow`)
  })

  test('never come twice, however often and however much at once the job runs', async ({
    assert,
  }) => {
    const world = await makeDeadline()
    clock.freeze(inKolkata('2027-05-19T08:00'))

    await Promise.all([1, 2, 3].map(() => db.asTenant(world.tenant.id, () => remindOfDueDates())))
    await remindAt(world.tenant, '2027-05-19T08:15', '2027-05-19T12:00', '2027-05-19T23:45')

    assert.deepEqual(await reminders(world), ['due_tomorrow'])
  })

  test('are not sent for what is done, nor right after enrolling', async ({ assert }) => {
    const world = await makeDeadline()
    const late = await makeUser(world.tenant, [], { timezone: ZONE })
    clock.freeze(inKolkata('2027-05-19T09:00'))
    await enroll(world.tenant, world.course, late, { due: world.due })
    await finish(world.tenant, world.enrollment, world.items)
    await tellEverybody(world.tenant)

    await remindAt(world.tenant, '2027-05-19T09:15', '2027-05-21T07:00')

    assert.deepEqual(await reminders(world), ['completed'])
    assert.lengthOf(await notificationsOf(world.tenant, late), 1)
  })

  test('come again for another deadline', async ({ assert }) => {
    const world = await makeDeadline()
    await remindAt(world.tenant, '2027-05-19T08:00')
    await db.asTenant(world.tenant.id, () =>
      changeDueDates([world.enrollment.id], {
        due: { at: inKolkata('2027-06-10T23:59:59'), zone: ZONE },
        by: world.author,
      })
    )

    await remindAt(world.tenant, '2027-05-21T08:00', '2027-06-09T08:00')

    assert.deepEqual(await reminders(world), ['due_tomorrow', 'due_changed', 'due_tomorrow'])
  })

  test('tell the manager once how many of their people are overdue', async ({ assert }) => {
    const world = await makeDeadline()
    const manager = await makeUser(world.tenant, ['manager'])
    const second = await makeUser(world.tenant, [], { timezone: ZONE })
    await enroll(world.tenant, world.course, second, { due: world.due })
    await db.asTenant(world.tenant.id, async () => {
      await UserProfile.query()
        .whereIn('userId', [world.learner.id, second.id])
        .update({ managerId: manager.id })
    })

    await remindAt(world.tenant, '2027-05-21T08:00')

    const titles = (await notificationsOf(world.tenant, manager)).map(({ title }) => title)
    assert.deepEqual(titles, [`2 people are overdue with “${world.course.title}”`])
  })
})
