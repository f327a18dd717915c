import { test } from '@japa/runner'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { enqueue } from '#platform/jobs/enqueue'
import QuestionBank from '#assessments/models/question_bank'
import { importCourse } from '#standards/jobs/import_course'
import { storeFile } from '#platform/files/store_file'
import { UPLOADS } from '#platform/files/uploads/begin_upload'
import { readFile } from 'node:fs/promises'
import { browserOf, enroll, makeLearning } from '#tests/support/learning'
import { workRun } from '#tests/support/jobs'
import { notificationsOf, tellEverybody } from '#tests/support/notifications'
import { makeZip, type PackageContent } from '#tests/support/packages'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'
import { uploader } from '#tests/support/uploads'
import type User from '#identity/models/user'

type Browser = Awaited<ReturnType<typeof browserOf>>

const enrollments = (tenant: TestTenant): Promise<any[]> =>
  db.asTenant(tenant.id, () =>
    db
      .from('course_enrollments')
      .orderBy('id')
      .select(
        'uuid',
        'user_id',
        'status',
        'due_at',
        'due_zone',
        'withdrawn_at',
        'withdrawal_reason'
      )
  )

const runOf = (answer: any): string => answer.header('location')!.split('/').at(-1)!

async function undo(browser: Browser, run: string) {
  const plan = (await browser.page(`/jobs/${run}/undo`)).body().props.plan
  const answer = await browser.post(`/jobs/${run}/undo`, {})
  const result = await browser.page(answer.header('location')!)
  return { plan, run: runOf(answer), counts: result.body().props.summary.counts }
}

async function company(client: any) {
  const made = await makeLearning()
  const { tenant, course, learner } = made
  const noor = await makeUser(tenant, [], { firstName: 'Noor', lastName: 'New' })
  const tara = await makeUser(tenant, ['tenant_admin'])
  const rows = [await enroll(tenant, course, learner), await enroll(tenant, course, noor)]
  return { ...made, noor, tara, rows, browser: await browserOf(client, tenant, tara) }
}

test.group('Undo of a change of many rows', () => {
  test('of withdrawing gives everybody their seat back as it was, and they are told', async ({
    assert,
    client,
  }) => {
    const { tenant, learner, rows, browser } = await company(client)
    const before = await enrollments(tenant)
    const ids = rows.map(({ uuid }) => uuid)
    const withdrawn = runOf(await browser.post('/lists/enrollments/bulk/withdraw', { ids }))
    const shown = (await browser.page(`/bulk-results/${withdrawn}`)).body().props.summary

    const { plan, counts } = await undo(browser, withdrawn)

    assert.equal(shown.undo.href, `/jobs/${withdrawn}/undo`)
    assert.deepEqual([plan.of, plan.taken, plan.kept], ['Withdraw', 2, 0])
    assert.lengthOf(plan.remarks, 1)
    assert.deepEqual(counts, { done: 2 })
    assert.deepEqual(await enrollments(tenant), before)
    await tellEverybody(tenant)
    const told = (await notificationsOf(tenant, learner)).map((row) => row.notification_type)
    assert.equal(told.at(-1), 'learning.enrolled')
  })

  test('of a deadline brings each the one they had, but not to whom it was changed since', async ({
    assert,
    client,
  }) => {
    const { tenant, rows, browser } = await company(client)
    const day = (days: number) => clock.now().plus({ days }).toISODate()
    const due = (ids: string[], dueOn: string) =>
      browser.post('/lists/enrollments/bulk/due', { ids, dueOn, zone: 'UTC' })
    await due([rows[0].uuid], day(3)!)
    const before = await enrollments(tenant)
    const run = runOf(
      await due(
        rows.map(({ uuid }) => uuid),
        day(30)!
      )
    )
    await due([rows[1].uuid], day(40)!)

    const { plan, counts } = await undo(browser, run)

    assert.deepEqual(
      plan.rows.map(({ reason }: any) => reason),
      ['It was changed again since.', null]
    )
    assert.deepEqual(counts, { done: 1, skipped: 1 })
    const after = await enrollments(tenant)
    assert.deepEqual(after[0], before[0])
    assert.equal(after[1].due_at.toISOString().slice(0, 10), day(40)!)
  })

  test('of assigning removes enrollments that nobody has used', async ({ assert, client }) => {
    const { tenant, course, noor, tara, learner } = await makeLearning().then(async (made) => ({
      ...made,
      noor: await makeUser(made.tenant, [], { firstName: 'Noor', lastName: 'New' }),
      tara: await makeUser(made.tenant, ['tenant_admin']),
    }))
    const browser = await browserOf(client, tenant, tara)
    const assigned = await browser.post('/admin/enrollments/assignments', {
      course: course.slug,
      audience: 'people',
      people: [noor.uuid, learner.uuid],
    })
    const run = runOf(assigned)
    await db.asTenant(tenant.id, () =>
      db
        .from('course_enrollments')
        .where('user_id', learner.id)
        .update({ last_accessed_at: clock.now().toISO() })
    )

    const { plan, counts } = await undo(browser, run)

    assert.deepEqual([plan.taken, plan.kept], [1, 1])
    assert.include(plan.rows[0].reason, 'begun to learn')
    assert.deepEqual(counts, { done: 1, skipped: 1 })
    assert.deepEqual(
      (await enrollments(tenant)).map(({ user_id: user }) => user),
      [learner.id]
    )
  })

  test('is there once, for a day, and for who did it', async ({ assert, client }) => {
    const { tenant, rows, browser } = await company(client)
    const ids = [rows[0].uuid]
    const run = runOf(await browser.post('/lists/enrollments/bulk/withdraw', { ids }))
    const other = await browserOf(client, tenant, await makeUser(tenant, ['tenant_admin']))
    ;(await other.page(`/jobs/${run}/undo`)).assertStatus(404)
    ;(await other.post(`/jobs/${run}/undo`, {})).assertStatus(404)

    const first = await undo(browser, run)
    ;(await browser.page(`/jobs/${run}/undo`)).assertStatus(404)
    const redone = await undo(browser, first.run)

    assert.deepEqual(redone.counts, { done: 1 })
    assert.equal((await enrollments(tenant))[0].status, 'withdrawn')
    const late = runOf(
      await browser.post('/lists/enrollments/bulk/withdraw', { ids: [rows[1].uuid] })
    )
    await db.asTenant(tenant.id, () =>
      db
        .from('job_runs')
        .where('uuid', late)
        .update({ finished_at: clock.now().minus({ hours: 25 }).toISO() })
    )
    ;(await browser.page(`/jobs/${late}/undo`)).assertStatus(404)
    const shown = (await browser.page(`/bulk-results/${late}`)).body().props.summary
    assert.isNull(shown.undo)
  })
})

async function importCourseAs(tenant: TestTenant, person: User, files: PackageContent) {
  const [filename, content] = ['fire.zip', await readFile(await makeZip(files))]
  const asked = { fileName: filename, mode: 'update' as const, organizationId: tenant.id }
  const run = await db.asTenant(
    tenant.id,
    async () => {
      const { uuid } = await storeFile({ content, filename, relatedType: UPLOADS, relatedId: null })
      return enqueue(importCourse, { ...asked, uuid, language: 'en' }, { watched: true })
    },
    { userId: person.id, label: person.name }
  )
  await workRun(tenant, run!)
  return run!
}

const lessons = (tenant: TestTenant): Promise<any[]> =>
  db.asTenant(tenant.id, () =>
    db
      .from('course_lessons as l')
      .join('course_modules as m', 'm.id', 'l.module_id')
      .whereNull('l.deleted_at')
      .whereNull('m.deleted_at')
      .orderBy('l.id')
      .select('l.uuid', 'l.title', 'l.content', 'l.estimated_duration', 'm.title as module')
  )

test.group('Undo of an import', () => {
  const FIRST = {
    'README.md': '# Fire safety\n\nWhat to do when it burns.',
    '1-basics/1-alarm.md': '# The alarm\n\nPress it.',
    '1-basics/2-exits.md': '# Exits\n\nOut there.',
  }

  test('of a package that came again gives every lesson back as it was', async ({
    assert,
    client,
  }) => {
    const tenant = await makeTenant()
    const ada = await makeUser(tenant, ['author'])
    await importCourseAs(tenant, ada, FIRST)
    const before = await lessons(tenant)
    const again = await importCourseAs(tenant, ada, {
      'README.md': FIRST['README.md'],
      '1-basics/1-alarm.md': '# The alarm\n\nPress it hard.',
      '2-drill/1-drill.md': '# The drill\n\nOnce a year.',
    })
    assert.notDeepEqual(await lessons(tenant), before)
    const browser = await browserOf(client, tenant, ada)
    const report = await browser.page('/studio/fire-safety/import-report')

    const { counts } = await undo(browser, again)

    assert.equal(report.body().props.undo.href, `/jobs/${again}/undo`)
    assert.isAtLeast(counts.done, 3)
    assert.isUndefined(counts.skipped)
    assert.deepEqual(await lessons(tenant), before)
  })

  test('of a new course moves it to the trash whole', async ({ assert, client }) => {
    const tenant = await makeTenant()
    const ada = await makeUser(tenant, ['author'])
    const run = await importCourseAs(tenant, ada, FIRST)
    const before = await lessons(tenant)
    const browser = await browserOf(client, tenant, ada)

    const { plan } = await undo(browser, run)

    assert.deepEqual(
      plan.rows.map(({ kind, name }: any) => [kind, name]),
      [['Course', 'Fire safety']]
    )
    const course = await db.asTenant(tenant.id, () => db.from('courses').firstOrFail())
    assert.isNotNull(course.deleted_at)
    assert.deepEqual(await lessons(tenant), before)
  })

  test('of questions takes those away that came with the file', async ({ assert, client }) => {
    const tenant = await makeTenant()
    const ada = await makeUser(tenant, ['author'])
    const browser = await browserOf(client, tenant, ada)
    const bank = await db.asTenant(tenant.id, () =>
      QuestionBank.create({ name: 'Physics', organizationId: tenant.id, createdBy: ada.id })
    )
    const content = '::One:: Is it? {T}\n\n::Two:: Was it? {F}\n'
    const sender = await uploader(client, tenant, ada)
    const sent = await sender.upload({ purpose: 'gift', filename: 'two.gift', content })
    await browser.post(`/banks/${bank.uuid}/import`, { file: sent.id })
    const page = await browser.page(`/banks/${bank.uuid}/import`)
    const { href } = page.body().props.undo

    const { counts } = await undo(browser, href.split('/')[2])

    assert.deepEqual(counts, { done: 2 })
    const after = await db.asTenant(tenant.id, () => QuestionBank.findOrFail(bank.id))
    assert.equal(after.questionCount, 0)
  })
})
