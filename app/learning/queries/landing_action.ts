import { completionHref, playerHref } from '#learning/addresses'
import { CourseFull } from '#learning/errors'
import { newestCycle } from '#learning/queries/my_enrollment'
import { selfEnrollmentRefusal } from '#learning/queries/self_enrollment_refusal'
import { wordsFor, type Words } from '#learning/words'
import type Course from '#courses/models/course'
import type { LandingAction, LandingButton } from '#courses/landing_parts'
import type { CurrentUser } from '#identity/current_user'
import type CourseEnrollment from '#learning/models/course_enrollment'

/** What the landing page of a course offers: start, continue, or why not. */
export async function landingAction(course: Course, me: CurrentUser): Promise<LandingAction> {
  const words = wordsFor(me)
  const cycle = await newestCycle(course.id, me.id)
  if (cycle?.isOpen) return goOn(course, cycle, words)

  if (cycle && HELD.has(cycle.status)) {
    return { ...NOTHING, kind: 'closed', note: words.t(`learning.landing.${cycle.status}`) }
  }
  const refusal = await selfEnrollmentRefusal(course, me)
  if (cycle?.status === 'completed') return done(course, cycle, words, refusal === null)
  if (refusal) {
    const kind = refusal instanceof CourseFull ? 'full' : 'closed'
    return { ...NOTHING, kind, note: words.t(refusal.key, refusal.params) }
  }
  const label = cycle ? 'learning.again' : 'learning.landing.start'
  const note = cycle && words.t(`learning.landing.${cycle.status}`)
  return { ...NOTHING, kind: 'enroll', button: enroll(course, words.t(label)), note }
}

/** A cycle that waits for somebody else. */
const HELD = new Set(['suspended', 'pending_approval', 'waitlisted'])

const NOTHING = { button: null, other: null, note: null, percent: null, dueAt: null }

const enroll = ({ slug }: Course, label: string): LandingButton => ({
  label,
  href: `/c/${slug}/enrollments`,
  method: 'post',
})

function goOn(course: Course, cycle: CourseEnrollment, words: Words): LandingAction {
  const isBegun = cycle.status === 'in_progress'
  return {
    ...NOTHING,
    kind: 'continue',
    button: {
      label: words.t(isBegun ? 'learning.landing.continue' : 'learning.landing.begin'),
      href: playerHref(course.slug),
      method: 'get',
    },
    percent: cycle.completionPercentage,
    dueAt: cycle.dueAt?.toISO() ?? null,
  }
}

function done(
  course: Course,
  { completedAt }: CourseEnrollment,
  words: Words,
  mayRepeat: boolean
): LandingAction {
  return {
    ...NOTHING,
    kind: 'done',
    button: {
      label: words.t('learning.landing.record'),
      href: completionHref(course.slug),
      method: 'get',
    },
    other: mayRepeat ? enroll(course, words.t('learning.again')) : null,
    note: completedAt && words.t('learning.landing.done', { date: words.date(completedAt) }),
    percent: 100,
  }
}
