import { clock } from '#platform/clock'
import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { DUE_SOON_DAYS } from '#learning/enums'
import { learningStates } from '#learning/queries/learning_state'
import { openEnrollments, type OpenEnrollment } from '#learning/queries/open_enrollments'
import { pastCycles } from '#learning/queries/past_cycles'
import { tasksInWords } from '#learning/rules/tasks_in_words'
import { wordsFor, type Words } from '#learning/words'
import { NotFound } from '#platform/errors'
import type { CurrentUser } from '#identity/current_user'
import type { OutlineState } from '#learning/rules/outline_state'
import type { PersonCourse, PersonRecord } from '#learning/types'
import type { Reach } from '#learning/queries/reach'

/** What somebody learns and has learned, for those who are responsible for them. Eight queries. */
export async function personRecord(
  uuid: string,
  reach: Reach,
  me: CurrentUser
): Promise<PersonRecord> {
  const person = await reach
    .people(me)
    .joinRaw('LEFT JOIN user_profiles p ON p.tenant_id = u.tenant_id AND p.user_id = u.id')
    .where('u.uuid', uuid)
    .select('u.id', 'u.uuid', 'u.email', 'u.avatar_url', 'p.job_title', 'p.department')
    .select(db.raw(`coalesce(u.display_name, u.first_name || ' ' || u.last_name) AS name`))
    .first()
  if (!person) throw new NotFound()

  const open = await openEnrollments(person.id)
  const states = await learningStates(open)
  const seconds = await secondsOf(open.map(({ id }) => id))
  const words = wordsFor(me)
  return {
    id: person.uuid,
    name: person.name,
    email: person.email,
    avatarUrl: person.avatar_url,
    jobTitle: person.job_title,
    department: person.department,
    open: open.map((enrollment) =>
      courseOf(enrollment, states.get(enrollment.id)!, seconds.get(enrollment.id) ?? 0, words)
    ),
    past: (await pastCycles(person.id)).map((cycle) => ({ ...cycle, canRepeat: false })),
  }
}

function courseOf(
  enrollment: OpenEnrollment,
  state: OutlineState,
  seconds: number,
  words: Words
): PersonCourse {
  const { dueAt, lastAccessedAt, startedAt } = enrollment
  const unseen = startedAt ? [] : [words.t('learning.standing.not_opened')]
  return {
    id: enrollment.uuid,
    course: { title: enrollment.title, slug: enrollment.slug, coverUrl: enrollment.coverUrl },
    standing: standingOf(enrollment),
    percent: state.completion.percent,
    required: { done: state.completion.requiredDone, total: state.completion.requiredTotal },
    grade: state.grade,
    dueAt: dueAt?.toISO() ?? null,
    enrolledAt: enrollment.enrolledAt.toISO()!,
    enrolledBy: enrollment.enrolledByName,
    lastAccessedAt: lastAccessedAt?.toISO() ?? null,
    seconds,
    reasons: [
      ...unseen.map((text) => ({ text, href: null, ways: [] })),
      ...tasksInWords(state, words),
    ],
  }
}

function standingOf({ status, dueAt }: OpenEnrollment) {
  if (!dueAt) return status
  if (dueAt < clock.now()) return 'overdue'
  return dueAt < clock.now().plus({ days: DUE_SOON_DAYS }) ? 'due_soon' : status
}

async function secondsOf(enrollmentIds: number[]) {
  const rows = await db
    .from('learning_progress')
    .where('tenant_id', currentTenantId())
    .whereIn('enrollment_id', enrollmentIds)
    .whereIn('content_type', ['lesson', 'activity'])
    .groupBy('enrollment_id')
    .select('enrollment_id')
    .sum('time_spent as seconds')
  return new Map(rows.map((row) => [row.enrollment_id as number, Number(row.seconds)]))
}
