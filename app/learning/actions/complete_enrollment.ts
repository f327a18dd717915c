import { clock } from '#platform/clock'
import { announce } from '#platform/events/announce'
import { notify } from '#platform/notifications/notify'
import db from '#platform/db'
import User from '#identity/models/user'
import Course from '#courses/models/course'
import CourseVersion from '#courses/models/course_version'
import CourseCompletion from '#learning/models/course_completion'
import { completionHref } from '#learning/addresses'
import { certificateIssued, completionRecorded } from '#learning/events'
import { enrollmentFacts } from '#learning/queries/enrollment_facts'
import { managersOf } from '#learning/queries/managers_of'
import { issueCertificate } from '#learning/actions/issue_certificate'
import type Certificate from '#learning/models/certificate'
import type CourseEnrollment from '#learning/models/course_enrollment'
import type { OutlineState } from '#learning/rules/outline_state'

/**
 * Closes a cycle as completed the moment its criteria are met: a frozen record with
 * the evidence for each criterion and the version that was learned, a certificate
 * where the course gives one, and the news of it.
 */
export async function completeEnrollment(enrollment: CourseEnrollment, state: OutlineState) {
  const course = await Course.findOrFail(enrollment.courseId)
  const version = await CourseVersion.findOrFail(enrollment.courseVersionId!)
  const learner = await User.findOrFail(enrollment.userId)
  const now = clock.now()
  const evidence = evidenceOf(state)

  await enrollment
    .merge({ status: 'completed', completedAt: now, completionCriteriaMet: evidence })
    .save()
  const completion = await CourseCompletion.create({
    userId: learner.id,
    courseId: course.id,
    enrollmentId: enrollment.id,
    completionType: 'automatic',
    completionDate: now,
    finalGrade: enrollment.grade,
    completionTime: await secondsSpent(enrollment.id),
    criteriaMet: evidence,
    metadata: { version: version.versionNumber, contentHash: version.contentHash },
  })
  const certificate = await issueCertificate(completion, { course, version, learner })
  await tellCompletion(course, learner, certificate?.serial ?? null)
  await announceCompletion(completion, version, certificate)
  return completion
}

async function announceCompletion(
  completion: CourseCompletion,
  { versionNumber: version }: CourseVersion,
  certificate: Certificate | null
) {
  await announce(completionRecorded, async () => {
    const [{ enrollment, person, course }] = await enrollmentFacts([completion.enrollmentId!])
    return [
      {
        completion: completion.uuid,
        enrollment,
        person,
        course,
        version,
        grade: completion.finalGrade,
        completedAt: completion.completionDate.toUTC().toISO()!,
        certificate: certificate?.serial ?? null,
      },
    ]
  })
  if (!certificate) return
  await announce(certificateIssued, async () => {
    const [{ person, course }] = await enrollmentFacts([completion.enrollmentId!])
    return [
      {
        serial: certificate.serial,
        person,
        course,
        issuedAt: certificate.issuedAt.toUTC().toISO()!,
        expiresAt: certificate.expiresAt?.toUTC().toISO() ?? null,
        verification: `/verify/${certificate.serial}`,
      },
    ]
  })
}

async function tellCompletion(course: Course, learner: User, serial: string | null) {
  const about = { type: 'courses', id: course.id }
  const managers = await managersOf([learner.id])
  await notify([
    {
      type: 'learning.completed',
      to: [learner.id],
      about,
      values: { course: course.title, completed_at: clock.now().toISO()!, serial },
      actionUrl: completionHref(course.slug),
    },
    ...[...managers.values()].map((manager) => ({
      type: 'learning.team_completed',
      to: [manager],
      about,
      values: { course: course.title, person: learner.name, count: 1 },
      actionUrl: `/team/${learner.uuid}`,
    })),
  ])
}

/** Each criterion with when it was met, and the titles as they were, readable in ten years. */
function evidenceOf({ completion, modules }: OutlineState) {
  const titles = new Map(
    modules.flatMap(({ module, items }) => [
      [module.lineageId, module.title] as const,
      ...items.map(({ item }) => [item.lineageId, item.title] as const),
    ])
  )
  return completion.criteria.map(({ key, params, met, at }) => ({
    key,
    params: {
      ...params,
      title: titles.get(String(params.item)) ?? null,
      titles: [params.items ?? []].flat().map((item) => titles.get(String(item)) ?? '–'),
    },
    met,
    at: at ?? null,
  }))
}

async function secondsSpent(enrollmentId: number) {
  const row = await db
    .from('learning_progress')
    .where('enrollment_id', enrollmentId)
    .whereNot('content_type', 'module')
    .sum('time_spent as seconds')
    .first()
  return Number(row.seconds ?? 0)
}
