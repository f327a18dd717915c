import { wordsFor, type Words } from '#learning/words'
import { offeredResources } from '#courses/queries/course_resources'
import { completionHref, itemHref } from '#learning/addresses'
import { newVersion } from '#learning/queries/new_version'
import { asLearnerSees } from '#learning/rules/as_learner_sees'
import { locksInWords, missingInWords, type Mentioned } from '#learning/rules/reasons_in_words'
import type Course from '#courses/models/course'
import type CourseEnrollment from '#learning/models/course_enrollment'
import type { ItemState, Lock, OutlineState } from '#learning/rules/outline_state'
import type { LockView, PlayerFrame, PlayerItem } from '#learning/types'

type Reader = { locale: string; timezone: string }

/**
 * What stands around a lesson or a quiz: the outline with states and locks in the
 * learner's language, how far they are, and whether there is a newer version.
 */
export async function playerFrame(
  course: Course,
  enrollment: CourseEnrollment,
  state: OutlineState,
  me: Reader
): Promise<PlayerFrame> {
  const { modules, completion, grade } = asLearnerSees(state)
  const words = wordsFor(me)
  const mentioned = mentionedItems(course.slug, modules)
  const lockView = (lock: Lock | null) => lockInWords(lock, mentioned, words)
  return {
    course: { title: course.title, slug: course.slug },
    modules: modules.map(({ module, items, lock }) => ({
      id: module.lineageId,
      title: module.title,
      lock: lockView(lock),
      items: items.map((item) => itemView(course.slug, item, lockView(item.lock))),
    })),
    requiredDone: completion.requiredDone,
    requiredTotal: completion.requiredTotal,
    grade,
    percent: completion.percent,
    missing: missingInWords(completion.criteria, mentioned, words),
    resources: await offeredResources(course, { isInside: true }),
    exitHref: '/home',
    completedHref: enrollment.status === 'completed' ? completionHref(course.slug) : null,
    newVersion: mayMove(enrollment) ? await newVersion(enrollment) : null,
  }
}

/** The version others begin with comes along with the newest cycle. */
const mayMove = ({ isOpen, courseVersionId, $extras }: CourseEnrollment) =>
  isOpen && $extras.current_version_id !== courseVersionId

function itemView(
  slug: string,
  { item, status, progress }: ItemState,
  lock: LockView | null
): PlayerItem {
  return {
    id: item.lineageId,
    title: item.title,
    kind: kindOf(item),
    href: itemHref(slug, item.lineageId),
    status,
    isRequired: item.isRequired,
    minutes: item.estimatedMinutes,
    percent: progress?.percent ?? null,
    lock,
  }
}

function kindOf({ kind, activityType }: ItemState['item']) {
  return kind === 'lesson' ? 'lesson' : activityType === 'quiz' ? 'quiz' : 'activity'
}

function lockInWords(lock: Lock | null, mentioned: Mentioned, words: Words): LockView | null {
  return (
    lock && {
      reasons: locksInWords(lock.reasons, mentioned, words),
      opensAt: lock.opensAt?.toISOString() ?? null,
    }
  )
}

/** A module is reached through its first item. */
export function mentionedItems(slug: string, modules: OutlineState['modules']): Mentioned {
  return new Map(
    modules.flatMap(({ module, items }) => [
      [
        module.lineageId,
        {
          title: module.title,
          href: items[0] ? itemHref(slug, items[0].item.lineageId) : null,
        },
      ] as const,
      ...items.map(
        ({ item }) =>
          [item.lineageId, { title: item.title, href: itemHref(slug, item.lineageId) }] as const
      ),
    ])
  )
}
