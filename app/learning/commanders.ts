import { clock } from '#platform/clock'
import { defineCommander } from '#platform/search/define_finder'
import { spokenDay } from '#platform/search/rules/spoken_day'
import { courseChoices, peopleChoices } from '#learning/queries/choices'
import { reachOf } from '#learning/queries/reach'
import { assignmentSpoken } from '#learning/rules/assignment_spoken'
import { dueMoment } from '#learning/rules/due_moment'
import { wordsFor } from '#learning/words'
import type { CurrentUser } from '#identity/current_user'
import type { Command } from '#platform/search/types'

const MOST = 3

/** "assign GDPR Basics to Omar until Friday": for everybody, or for one's team. */
defineCommander({
  permissions: ['enrollments.manage', 'team.assign'],
  async understand(words, me) {
    const spoken = assignmentSpoken(words)
    if (!spoken) return []
    const today = clock.now().setZone(me.timezone)
    const day = spoken.until === null ? null : spokenDay(spoken.until, today, me.locale)
    if (spoken.until !== null && !day) return []

    const isForAll = me.grants.anywhere('enrollments.manage')
    const reach = reachOf(isForAll ? '/admin/enrollments' : '/team')
    const [course] = await courseChoices(reach, me, { search: spoken.course })
    if (!course) return []
    const people = await peopleChoices(reach, me, spoken.person)
    const dueOn = day?.toISODate() ?? null
    return people
      .slice(0, MOST)
      .map((person) => commandOf({ base: reach.base, course, person, dueOn, me }))
  },
})

type Choice = { value: string; label: string }
type Assigning = {
  base: string
  course: Choice
  person: Choice
  dueOn: string | null
  me: CurrentUser
}

function commandOf({ base, course, person, dueOn, me }: Assigning): Command {
  const due = dueMoment({ dueOn, zone: me.timezone })
  const { t, date } = wordsFor(me)
  const named = { course: course.label, person: person.label }
  return {
    id: `assign:${course.value}:${person.value}`,
    title: due
      ? t('learning.commands.assign_until', { ...named, date: date(due.at) })
      : t('learning.commands.assign', named),
    icon: 'enrollment',
    href: `${base}/assignments`,
    data: {
      course: course.value,
      audience: 'people',
      people: [person.value],
      ...(dueOn && { dueOn, zone: me.timezone }),
    },
  }
}
