/**
 * Run as a process of its own: fills an empty data directory with a company that has asked for
 * an import, an assignment and an export, and says so as JSON on the last line.
 */
import { readFile } from 'node:fs/promises'
import { createIgnitor } from '../../bin/app.js'

const ASSIGNED = 500
const PEOPLE = 10_000
const LESSONS = 150

const CROWD = `
INSERT INTO users (email, first_name, last_name, status)
SELECT 'crowd' || n || '@example.test', 'Person', 'Crowd ' || n, 'active' FROM generate_series(1, ?) AS n`

const ignitor = createIgnitor()
const app = ignitor.createApp('console')
await app.init()
await app.boot()
await app.start(async () => {
  await import('#start/jobs')
  const { prepareDatabase } = await import('#platform/commands/prepare')
  await prepareDatabase()
  console.log(JSON.stringify(await makeWorld()))
})
await app.terminate()
process.exit(0)

async function makeWorld() {
  const { default: db } = await import('#platform/db')
  const { makeUser } = await import('#tests/support/tenants')
  const { makeLearning } = await import('#tests/support/learning')
  const { tenant, course } = await makeLearning()
  const admin = await makeUser(tenant, ['tenant_admin'])
  const actor = { userId: admin.id, label: admin.name }
  await db.asTenant(tenant.id, () => db.rawQuery(CROWD, [PEOPLE]))
  const runs = await db.asTenant(tenant.id, () => askForAll(course.id, tenant.id, admin), actor)
  return { course: course.id, runs, people: PEOPLE, assigned: ASSIGNED, lessons: LESSONS }
}

async function askForAll(
  courseId: number,
  organizationId: number,
  { id, name }: { id: number; name: string }
) {
  const { default: db } = await import('#platform/db')
  const { enqueue } = await import('#platform/jobs/enqueue')
  const { importCourse } = await import('#standards/jobs/import_course')
  const { assignCourse } = await import('#learning/jobs/assign_course')
  const { exportList } = await import('#platform/lists/jobs/export_list')
  const crowd = await db.from('users').whereILike('email', 'crowd%').orderBy('id').limit(ASSIGNED)
  const watched = { watched: true }
  return {
    import: await enqueue(importCourse, await uploaded(organizationId), watched),
    assign: await enqueue(
      assignCourse,
      {
        courseId,
        userIds: crowd.map((user: { id: number }) => user.id),
        type: 'admin' as const,
        by: { id, name },
        due: null,
        note: null,
        movesDue: false,
        back: '/admin/enrollments',
      },
      watched
    ),
    export: await enqueue(
      exportList,
      { list: 'people', about: null, format: 'csv' as const, query: {} },
      watched
    ),
  }
}

async function uploaded(organizationId: number) {
  const { makeZip } = await import('#tests/support/packages')
  const { storeFile } = await import('#platform/files/store_file')
  const { UPLOADS } = await import('#platform/files/uploads/begin_upload')
  const content = await readFile(await makeZip(Object.fromEntries(lessons())))
  const { uuid } = await storeFile({
    content,
    filename: 'long-course.zip',
    relatedType: UPLOADS,
    relatedId: null,
  })
  return {
    uuid,
    mode: 'new' as const,
    fileName: 'long-course.zip',
    organizationId,
    language: 'en' as const,
  }
}

function* lessons(): Generator<[string, string]> {
  yield ['README.md', '# A long course\n\nIt has many lessons.']
  for (let number = 1; number <= LESSONS; number++) {
    const text = Array.from({ length: 40 }, (_, at) => `## Part ${at}\n\nSome *words* of it.`)
    yield [`1-all/${number}-lesson.md`, `# Lesson ${number}\n\n${text.join('\n\n')}`]
  }
}
