import { clock } from '#platform/clock'
import { itemHref, playerHref } from '#learning/addresses'
import { learningStates } from '#learning/queries/learning_state'
import { mentionedItems } from '#learning/queries/player_frame'
import { openEnrollments, type OpenEnrollment } from '#learning/queries/open_enrollments'
import { renewals } from '#learning/queries/renewals'
import { wordsFor, type Words } from '#learning/words'
import { asLearnerSees } from '#learning/rules/as_learner_sees'
import { leaveRefusal } from '#learning/rules/leave_refusal'
import { missingInWords } from '#learning/rules/reasons_in_words'
import { byConsequence } from '#platform/duties/consequence'
import { minutesLeft } from '#learning/rules/minutes_left'
import { urgencyOf } from '#learning/rules/urgency'
import { whereToGoOn } from '#learning/rules/where_to_go_on'
import type { OutlineState } from '#learning/rules/outline_state'
import type { ContinueCard, ToDo } from '#learning/types'

type Me = { id: number; locale: string; timezone: string }

/**
 * Everything a person should do, the most consequential first, and the place where they
 * were last. Six queries, however many courses.
 */
export async function whatToDo(
  me: Me
): Promise<{ toDos: ToDo[]; continueAt: ContinueCard | null }> {
  const enrollments = await openEnrollments(me.id)
  const states = await learningStates(enrollments)
  const words = wordsFor(me)
  const courses = enrollments.map((enrollment) =>
    toDoOf(enrollment, asLearnerSees(states.get(enrollment.id)!), { me, words })
  )
  const toDos = [...courses, ...(await renewals(me, words))]
  return { toDos: toDos.sort(byConsequence), continueAt: lastPlace(enrollments, states) }
}

function toDoOf(
  enrollment: OpenEnrollment,
  state: OutlineState,
  { me, words }: { me: Me; words: Words }
): ToDo {
  const isAssigned = leaveRefusal(enrollment, me.id)
  const mentioned = mentionedItems(enrollment.slug, state.modules)
  return {
    id: enrollment.uuid,
    urgency: urgencyOf({ ...enrollment, isAssigned }, clock.now()),
    course: { title: enrollment.title, slug: enrollment.slug, coverUrl: enrollment.coverUrl },
    percent: state.completion.percent,
    required: { done: state.completion.requiredDone, total: state.completion.requiredTotal },
    grade: state.grade,
    dueAt: enrollment.dueAt?.toISO() ?? null,
    lastAccessedAt: enrollment.lastAccessedAt?.toISO() ?? null,
    button: {
      kind: enrollment.status === 'in_progress' ? 'continue' : 'begin',
      href: playerHref(enrollment.slug),
    },
    why: whyInWords(enrollment, isAssigned, words),
    minutes: minutesLeft(state),
    missing: missingInWords(state.completion.criteria, mentioned, words),
    canLeave: !isAssigned,
  }
}

function whyInWords(
  { enrolledAt, enrolledByName, dueAt }: OpenEnrollment,
  isAssigned: boolean,
  words: Words
) {
  const date = words.date(enrolledAt)
  const origin = isAssigned
    ? words.t(enrolledByName ? 'learning.why.assigned' : 'learning.why.by_rule', {
        by: enrolledByName ?? '',
        date,
      })
    : words.t('learning.why.chosen', { date })
  if (!dueAt) return [origin]
  const isOver = dueAt < clock.now()
  const deadline = words.t(isOver ? 'learning.why.was_due' : 'learning.why.due', {
    date: words.date(dueAt),
  })
  return [origin, deadline]
}

function lastPlace(
  enrollments: OpenEnrollment[],
  states: Map<number, OutlineState>
): ContinueCard | null {
  const seen = (enrollment: OpenEnrollment) => enrollment.lastAccessedAt?.toMillis() ?? 0
  const last = enrollments.toSorted((a, b) => seen(b) - seen(a))[0]
  if (!last || seen(last) === 0) return null
  const { modules, completion } = states.get(last.id)!
  const next = whereToGoOn(modules)
  if (!next) return null
  const module = modules.find(({ items }) => items.includes(next))!
  return {
    course: { title: last.title, slug: last.slug, coverUrl: last.coverUrl },
    module: module.module.title,
    item: next.item.title,
    minutes: next.item.estimatedMinutes,
    percent: completion.percent,
    href: itemHref(last.slug, next.item.lineageId),
  }
}
