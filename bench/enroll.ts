import db from '#platform/db'
import Course from '#courses/models/course'
import { postgresCpuMilliseconds } from './postgres_cpu.js'
import { enrollMany } from '#learning/actions/enroll_many'

const ROUNDS = 5

/** Enrolls all learners in courses that nobody takes yet, as an assignment does, and takes it back. */
export async function enrollThousand() {
  const { id } = await db.connection('system').from('tenants').where('slug', 'bench').firstOrFail()
  const people = await db.asTenant(id, () =>
    db.from('users').whereLike('email', 'learner%').select('id')
  )
  const userIds = people.map((person) => person.id as number)
  const figures = []
  for (let round = 0; round < ROUNDS; round++) figures.push(await enroll(id, userIds, round))
  return { people: userIds.length, rounds: figures }
}

async function enroll(tenant: number, userIds: number[], round: number) {
  const slug = `small-course-${20 + round}`
  const postmaster = Number(process.env.BENCH_POSTMASTER)
  const before = {
    at: performance.now(),
    cpu: process.cpuUsage(),
    database: postgresCpuMilliseconds(postmaster),
  }
  await db.asTenant(tenant, async () => {
    const course = await Course.findByOrFail('slug', slug)
    await enrollMany(course, userIds, { type: 'admin', by: null })
  })
  const { user, system } = process.cpuUsage(before.cpu)
  const milliseconds = performance.now() - before.at
  const database = postgresCpuMilliseconds(postmaster) - before.database
  await db.asTenant(tenant, async () => {
    const { id } = await Course.findByOrFail('slug', slug)
    await db.from('course_enrollments').where('course_id', id).delete()
    await db.from('notification_outbox').whereLike('notification_type', 'learning.%').delete()
  })
  return { milliseconds, app: (user + system) / 1000, database }
}
