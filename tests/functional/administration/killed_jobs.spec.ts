import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { OwnServer } from '#tests/support/own_server'

type Statuses = Record<string, string>

/** Asks again and again until the statuses of the runs, by job, are as wanted. */
async function until(server: OwnServer, wanted: (statuses: Statuses) => boolean, seconds: number) {
  let statuses: Statuses = {}
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(10)) {
    const rows = await server.query('SELECT job_name, status FROM job_runs')
    statuses = Object.fromEntries(rows.map(({ job_name: name, status }) => [name, status]))
    if (wanted(statuses)) return statuses
  }
  throw new Error(`Waited in vain: ${JSON.stringify(statuses)}`)
}

const JOBS = ['import_course', 'assign_course', 'export_list']

test.group('A process that is killed while it works jobs', () => {
  test('leaves an import, an assignment and an export that another one does exactly once', async ({
    assert,
  }) => {
    const server = await OwnServer.create()
    try {
      const world = server.run('tests/support/jobs_world.ts')
      server.startWorker()
      await until(server, (runs) => JOBS.every((name) => runs[name] === 'running'), 60)
      await server.killWorker()
      const left = await until(server, () => true, 10)
      server.startWorker()
      await until(server, (runs) => JOBS.every((name) => runs[name] === 'completed'), 120)
      await untilAllAreTold(server)

      assert.deepEqual(
        JOBS.map((name) => left[name]),
        ['running', 'running', 'running']
      )
      const one = async (sql: string) => (await server.query(sql))[0]
      const courses = await one(
        `SELECT count(*)::int AS n FROM courses WHERE title = 'A long course'`
      )
      const lessons = await one(
        `SELECT count(*)::int AS n FROM course_lessons WHERE title LIKE 'Lesson %'`
      )
      const enrolled = await one(
        `SELECT count(*)::int AS n, count(DISTINCT user_id)::int AS people FROM course_enrollments WHERE course_id = ${world.course}`
      )
      const mails = await one(
        `SELECT count(*)::int AS n, count(DISTINCT user_id)::int AS people, count(DISTINCT status)::int AS outcomes, max(attempts) AS attempts FROM outgoing_mails`
      )
      const [file, ...more] = await server.query(
        `SELECT storage_key FROM file_storage WHERE related_type = 'export'`
      )
      const exported = await one(
        `SELECT count(*)::int AS n FROM audit_logs WHERE action = 'exported'`
      )
      const told = await one(
        `SELECT count(*)::int AS n, count(DISTINCT user_id)::int AS people FROM notifications`
      )
      assert.equal(courses.n, 1)
      assert.equal(lessons.n, world.lessons)
      assert.deepEqual(enrolled, { n: world.assigned, people: world.assigned })
      assert.deepEqual(told, { n: world.assigned, people: world.assigned })
      assert.deepEqual(mails, {
        n: world.assigned,
        people: world.assigned,
        outcomes: 1,
        attempts: 1,
      })
      assert.lengthOf(more, 0)
      assert.equal(exported.n, 1)
      const text = await readFile(path.join(server.data, 'files', file.storage_key), 'utf8')
      const names = text.match(/Crowd \d+/g)!
      assert.lengthOf(names, world.people)
      assert.equal(new Set(names).size, world.people)
    } finally {
      await server.remove()
    }
  }).timeout(300_000)
})

/** Until the news has gone to everybody and no mail is on its way any more. */
async function untilAllAreTold(server: OwnServer) {
  for (let tries = 0; tries < 300; tries++) {
    const [{ left }] = await server.query(
      `SELECT (SELECT count(*) FROM notification_outbox WHERE fanned_out_at IS NULL)::int
         + (SELECT count(*) FROM outgoing_mails WHERE status = 'queued')::int AS left`
    )
    if (left === 0) return
    await sleep(200)
  }
  throw new Error('People wait for their news')
}
