import { notify, type Notice } from '#platform/notifications/notify'
import { playerHref } from '#learning/addresses'
import { managersOf } from '#learning/queries/managers_of'
import { REMINDED_AT_ONCE, takeReminders, type Reminded } from '#learning/actions/take_reminders'

/**
 * Reminds people of deadlines in a week, tomorrow and missed, each once, and tells managers
 * who is overdue.
 *
 * @returns whether there may be more
 */
export async function remindOfDueDates(): Promise<boolean> {
  const reminded = await takeReminders()
  const alike = Map.groupBy(
    reminded,
    ({ reminder, courseId, dueAt }) => `${reminder}:${courseId}:${dueAt.getTime()}`
  )
  await notify([...alike.values()].map(noticeFor))
  const overdue = reminded.filter(({ reminder }) => reminder === 'overdue')
  if (overdue.length > 0) await notify(await noticesForManagers(overdue))
  return reminded.length >= REMINDED_AT_ONCE
}

function noticeFor(people: Reminded[]): Notice {
  const [{ reminder, courseId, course, slug, dueAt }] = people
  return {
    type: `learning.${reminder}`,
    to: people.map(({ userId }) => userId),
    about: { type: 'courses', id: courseId },
    values: { course, due_at: dueAt.toISOString() },
    actionUrl: playerHref(slug),
    priority: reminder === 'due_in_7_days' ? 'normal' : 'high',
  }
}

async function noticesForManagers(overdue: Reminded[]): Promise<Notice[]> {
  const managers = await managersOf(overdue.map(({ userId }) => userId))
  const teams = Map.groupBy(
    overdue.filter(({ userId }) => managers.has(userId)),
    ({ userId, courseId }) => `${managers.get(userId)}:${courseId}`
  )
  return [...teams.values()].map((team) => ({
    type: 'learning.team_overdue',
    to: [managers.get(team[0].userId)!],
    about: { type: 'courses', id: team[0].courseId },
    values: { course: team[0].course, person: team[0].person, count: team.length },
    actionUrl: '/team',
    priority: 'high',
  }))
}
