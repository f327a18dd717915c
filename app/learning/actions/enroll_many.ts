import { v7 as uuidv7 } from 'uuid'
import type { DateTime } from 'luxon'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { announce } from '#platform/events/announce'
import { notify } from '#platform/notifications/notify'
import { recordAudit } from '#platform/audit/audit'
import { currentTenantId } from '#platform/tenancy/scope'
import Course from '#courses/models/course'
import CourseVersion from '#courses/models/course_version'
import { CourseClosed } from '#learning/errors'
import { enrollmentCreated } from '#learning/events'
import { courseHref } from '#learning/addresses'
import { enrollmentFacts } from '#learning/queries/enrollment_facts'
import { managersOf } from '#learning/queries/managers_of'
import { seatsTaken } from '#learning/queries/seats_taken'
import { enrollmentCandidates, type Candidate } from '#learning/queries/enrollment_candidates'
import type { EnrollmentType } from '#learning/enums'

export type EnrollOptions = {
  type: EnrollmentType
  /** Who did it; null for a rule. */
  by: { id: number; name: string } | null
  /** Instant of the deadline and the zone it was meant in. */
  due?: { at: DateTime; zone: string } | null
  note?: string | null
}

export type EnrollOutcome = 'enrolled' | 'already_enrolled' | 'inactive' | 'no_seat'

/** What became of one person; `enrollmentId` is their open cycle, null where there is none. */
export type EnrolledPerson = {
  userId: number
  outcome: EnrollOutcome
  enrollmentId: number | null
}

/**
 * Gives people seats in the current version of a course and tells them, in the same
 * few statements for one or for thousands. Who is in it already keeps the seat they
 * have; who finished or left starts a new cycle, and the old one stays as history.
 *
 * @returns one entry for each person of the tenant, in the order given, which is also who gets the last seats
 * @throws CourseClosed when somebody needs a seat and there is no published version
 */
export async function enrollMany(
  course: Course,
  userIds: number[],
  options: EnrollOptions
): Promise<EnrolledPerson[]> {
  // Two people racing for the last seat queue up here.
  const locked = await Course.query().where('id', course.id).forUpdate().firstOrFail()
  const people = await enrollmentCandidates(course.id, userIds)
  const without = people.filter(({ openId, isActive }) => openId === null && isActive)
  const seated = without.slice(0, without.length > 0 ? await freeSeats(locked) : 0)
  const created = seated.length > 0 ? await open(locked, seated, options) : new Map()
  await tellPeople(locked, seated, options)
  if (created.size > 0) {
    await announce(enrollmentCreated, async () =>
      (await enrollmentFacts([...created.values()])).map((facts) => ({
        ...facts,
        type: options.type,
      }))
    )
  }
  return people.map((person) => ({
    userId: person.id,
    outcome: outcomeOf(person, created),
    enrollmentId: person.openId ?? created.get(person.id) ?? null,
  }))
}

function outcomeOf({ id, openId, isActive }: Candidate, created: Map<number, number>) {
  if (openId !== null) return 'already_enrolled'
  if (!isActive) return 'inactive'
  return created.has(id) ? 'enrolled' : 'no_seat'
}

async function freeSeats({ id, maxEnrollments }: Course) {
  return maxEnrollments === null ? Infinity : Math.max(0, maxEnrollments - (await seatsTaken(id)))
}

/** @returns the new enrollment of each person */
async function open(course: Course, people: Candidate[], options: EnrollOptions) {
  const version = await CourseVersion.query()
    .where({ courseId: course.id, isCurrent: true })
    .first()
  if (!course.isPublished || !version) throw new CourseClosed(course.title)

  const seats = people.map(({ id, lastCycle }) => ({
    uuid: uuidv7(),
    userId: id,
    courseId: course.id,
    courseVersionId: version.id,
    enrollmentType: options.type,
    status: 'enrolled',
    enrolledAt: clock.now().toISO(),
    enrolledBy: options.by?.id ?? null,
    enrollmentCycle: lastCycle + 1,
    dueAt: options.due?.at.toISO() ?? null,
    dueZone: options.due?.zone ?? null,
    notes: options.note ?? null,
  }))
  const { rows } = await db.rawQuery<{ rows: { id: number; userId: number }[] }>(INSERT, {
    tenant: currentTenantId(),
    seats: JSON.stringify(seats),
  })
  const created = new Map(rows.map(({ id, userId }) => [userId, id]))
  for (const { uuid, ...newValues } of seats) {
    recordAudit({
      action: 'created',
      resourceType: 'course_enrollments',
      resourceId: created.get(newValues.userId),
      newValues,
      metadata: { uuid },
    })
  }
  return created
}

const INSERT = `
INSERT INTO course_enrollments (tenant_id, uuid, user_id, course_id, course_version_id, enrollment_type, status,
  enrolled_at, enrolled_by, enrollment_cycle, due_at, due_zone, notes, created_at, updated_at)
SELECT :tenant, uuid, "userId", "courseId", "courseVersionId", "enrollmentType", status,
  "enrolledAt", "enrolledBy", "enrollmentCycle", "dueAt", "dueZone", notes, "enrolledAt", "enrolledAt"
FROM jsonb_to_recordset(:seats::jsonb) AS seat (uuid uuid, "userId" bigint, "courseId" bigint,
  "courseVersionId" bigint, "enrollmentType" text, status text, "enrolledAt" timestamptz, "enrolledBy" bigint,
  "enrollmentCycle" integer, "dueAt" timestamptz, "dueZone" text, notes text)
RETURNING id, user_id AS "userId"`

/** Those who enrolled themselves, those who were enrolled, and their managers. */
async function tellPeople(course: Course, people: Candidate[], options: EnrollOptions) {
  const { by, due, note = null } = options
  const notice = {
    type: 'learning.enrolled',
    about: { type: 'courses', id: course.id },
    actionUrl: courseHref(course.slug),
  }
  const values = { course: course.title, due_at: due?.at.toUTC().toISO() ?? null, note }
  const isSelf = ({ id }: Candidate) => id === by?.id
  await notify([
    { ...notice, to: idsOf(people.filter(isSelf)), values: { ...values, by: null } },
    {
      ...notice,
      to: idsOf(people.filter((person) => !isSelf(person))),
      values: { ...values, by: by?.name ?? null },
    },
    ...(await noticesOfTeams(course, people, by?.id ?? null)),
  ])
}

const idsOf = (people: Candidate[]) => people.map(({ id }) => id)

/** One piece of news for each manager but the one who did it, however many of their people. */
async function noticesOfTeams(course: Course, people: Candidate[], by: number | null) {
  if (people.length === 0) return []
  const managers = await managersOf(idsOf(people))
  const teams = Map.groupBy(
    people.filter(({ id }) => managers.has(id) && managers.get(id) !== by),
    ({ id }) => managers.get(id)!
  )
  return [...teams].map(([manager, team]) => ({
    type: 'learning.team_enrolled',
    to: [manager],
    about: { type: 'courses', id: course.id },
    values: { course: course.title, person: team[0].name, count: team.length },
    actionUrl: '/team',
  }))
}
