import '#start/lists'
import '#start/notifications'
import db from '#platform/db'
import { JobRun } from '#platform/jobs/job_run'
import { exportList } from '#platform/lists/jobs/export_list'
import { notify } from '#platform/notifications/notify'
import Course from '#courses/models/course'
import { fanOut } from '#communication/actions/fan_out'
import { openImport as openPeopleImport } from '#standards/people/start_import'
import { storeFile } from '#platform/files/store_file'
import { UPLOADS } from '#platform/files/uploads/begin_upload'
import { workImport } from '#standards/people/write/work_import'
import { clock } from '#platform/clock'
import { enrollMany } from '#learning/actions/enroll_many'
import { FREE_COURSES } from './data.js'
import { postgresCpuMilliseconds } from './postgres_cpu.js'

const ROUNDS = FREE_COURSES.length
const CHANGES = 500
const IMPORTED = 10_000

type BulkFigure = {
  name: string
  people: number
  /** Medians of the rounds, in milliseconds. */
  elapsed: number
  app: number
  database: number
  /** Memory of this process beyond what it held before, in MiB, at its highest. */
  grown: number
}

/** What is done for many people at once; everything is taken back before the next round. */
export async function bulkFigures(): Promise<BulkFigure[]> {
  const { id } = await db.connection('system').from('tenants').where('slug', 'bench').firstOrFail()
  const userIds = await db.asTenant(id, async () => {
    const people = await db.from('users').whereNot('email', 'admin@bench.test').select('id')
    return people.map((person) => person.id as number)
  })
  const many = userIds.slice(0, 10_000)
  return [
    await figureOf('enroll', 1000, (round) => enroll(id, userIds.slice(0, 1000), round)),
    await figureOf('change with history', CHANGES, (round) => change(id, round, true)),
    await figureOf('change without history', CHANGES, (round) => change(id, round, false)),
    ...(many.length < 10_000
      ? []
      : [
          await figureOf('enroll', many.length, (round) => enroll(id, many, round)),
          await figureOf('notify', many.length, () => tell(id, many)),
          await figureOf('export', userIds.length, () => exportPeople(id)),
          await figureOf('import', IMPORTED, (round) => importPeople(id, round)),
        ]),
  ]
}

async function figureOf(name: string, people: number, work: (round: number) => Promise<Undo>) {
  const rounds: Measured[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const { undo, ...figure } = await measured(() => work(round))
    await undo()
    rounds.push(figure)
  }
  const median = (key: keyof Measured) =>
    rounds.map((round) => round[key]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]
  return {
    name,
    people,
    elapsed: median('elapsed'),
    app: median('app'),
    database: median('database'),
    grown: median('grown'),
  }
}

type Undo = () => Promise<unknown>
type Measured = Omit<BulkFigure, 'name' | 'people'>

async function measured(work: () => Promise<Undo>) {
  const postmaster = Number(process.env.BENCH_POSTMASTER)
  const before = { at: performance.now(), cpu: process.cpuUsage(), memory: memory() }
  const databaseBefore = postgresCpuMilliseconds(postmaster)
  let highest = before.memory
  const watch = setInterval(() => (highest = Math.max(highest, memory())), 50)
  const undo = await work()
  clearInterval(watch)
  const { user, system } = process.cpuUsage(before.cpu)
  return {
    undo,
    elapsed: performance.now() - before.at,
    app: (user + system) / 1000,
    database: postgresCpuMilliseconds(postmaster) - databaseBefore,
    grown: highest - before.memory,
  }
}

const memory = () => process.memoryUsage().rss / 1024 / 1024

/** Changes of a course, each in a transaction of its own: what its entry in the history costs. */
async function change(tenant: number, round: number, isAudited: boolean): Promise<Undo> {
  Course.audited = isAudited
  for (let number = 0; number < CHANGES; number++) {
    await db.asTenant(tenant, async () => {
      const course = await Course.findByOrFail('slug', FREE_COURSES[0])
      await course.merge({ subtitle: `${round} ${number} ${isAudited}` }).save()
    })
  }
  Course.audited = true
  return async () => {}
}

/** As an assignment does it. */
async function enroll(tenant: number, userIds: number[], round: number): Promise<Undo> {
  const slug = FREE_COURSES[round]
  await db.asTenant(tenant, async () => {
    const course = await Course.findByOrFail('slug', slug)
    for (let start = 0; start < userIds.length; start += 500) {
      await enrollMany(course, userIds.slice(start, start + 500), { type: 'admin', by: null })
    }
  })
  return () =>
    db.asTenant(tenant, async () => {
      const { id } = await Course.findByOrFail('slug', slug)
      await db.from('course_enrollments').where('course_id', id).delete()
      await db.from('notification_outbox').whereLike('notification_type', 'learning.%').delete()
    })
}

/** From the news to the last bell and mail. */
async function tell(tenant: number, userIds: number[]): Promise<Undo> {
  await db.asTenant(tenant, () =>
    notify({
      type: 'learning.enrolled',
      to: userIds,
      about: { type: 'courses', id: 1 },
      values: { course: 'Fire safety', by: 'Bench Admin', due_at: null, note: null },
      actionUrl: '/home',
    })
  )
  const waiting = await db.asTenant(tenant, () =>
    db.from('notification_outbox').whereNull('fanned_out_at').orderBy('id').select('id')
  )
  for (const { id } of waiting) await db.asTenant(tenant, () => fanOut(id))
  return () =>
    db.asTenant(tenant, async () => {
      for (const table of [
        'notification_deliveries',
        'notifications',
        'notification_outbox',
        'outgoing_mails',
      ]) {
        await db.from(table).where('tenant_id', tenant).delete()
      }
    })
}

/** The whole list of people as CSV, as its job does it. */
async function exportPeople(tenant: number): Promise<Undo> {
  const admin = await db.asTenant(tenant, () =>
    db.from('users').where('email', 'admin@bench.test').firstOrFail()
  )
  await db.asTenant(
    tenant,
    () =>
      exportList.handle(
        { list: 'people', about: null, format: 'csv', query: {} } as any,
        new JobRun(tenant, null)
      ),
    { userId: admin.id, label: 'Bench' }
  )
  return async () => {}
}

/** A file of new people with managers and departments, as its job takes it. */
async function importPeople(tenant: number, round: number): Promise<Undo> {
  const admin = await db.asTenant(tenant, () =>
    db.from('users').where('email', 'admin@bench.test').firstOrFail()
  )
  const actor = { userId: admin.id, label: 'Bench' }
  const run = new JobRun(tenant, null)
  const file = await db.asTenant(tenant, () => openImport(fileOfPeople(round)), actor)
  await db.asTenant(tenant, () => workImport(file, run, { isDry: false }), actor)
  return () =>
    db.asTenant(tenant, async () => {
      await db.from('users').whereLike('email', 'imported%').delete()
      await db.from('people_imports').where('tenant_id', tenant).delete()
    })
}

async function openImport(content: Buffer) {
  const upload = await storeFile({
    content,
    filename: 'people.csv',
    relatedType: UPLOADS,
    relatedId: null,
  })
  await upload
    .merge({ metadata: { purpose: 'people' }, expiresAt: clock.now().plus({ hours: 1 }) })
    .save()
  return (await openPeopleImport(upload.uuid)).uuid
}

function fileOfPeople(round: number) {
  const lines = Array.from({ length: IMPORTED }, (_, number) => {
    const manager =
      number < 10 ? '' : `I${round}-${String(Math.floor(number / 10)).padStart(6, '0')}`
    const id = `I${round}-${String(number).padStart(6, '0')}`
    return `${id};imported${round}-${number}@bench.test;First ${number};Last ${number};Department ${number % 40};${manager}`
  })
  return Buffer.from(
    ['Employee ID;Email;First name;Last name;Department;Manager', ...lines].join('\n')
  )
}
