import { defineNotification } from '#platform/notifications/define_notification'
import { haveOpenSeats } from '#learning/queries/have_open_seats'

const AT_ONCE = { in_app: 'now', mail: 'now' } as const

defineNotification({
  type: 'learning.enrolled',
  channels: AT_ONCE,
  stillRelevant: haveOpenSeats,
})
defineNotification({
  type: 'learning.due_changed',
  channels: AT_ONCE,
  stillRelevant: haveOpenSeats,
})
defineNotification({
  type: 'learning.due_in_7_days',
  channels: AT_ONCE,
  stillRelevant: haveOpenSeats,
})
defineNotification({
  type: 'learning.due_tomorrow',
  channels: AT_ONCE,
  stillRelevant: haveOpenSeats,
})
defineNotification({
  type: 'learning.overdue',
  channels: AT_ONCE,
  stillRelevant: haveOpenSeats,
})
defineNotification({ type: 'learning.withdrawn', channels: AT_ONCE })
defineNotification({ type: 'learning.completed', channels: AT_ONCE })

/** For managers: they are many, so mails of them are gathered or off. */
defineNotification({
  type: 'learning.team_enrolled',
  channels: { in_app: 'now', mail: 'never' },
  groupBy: 'about',
})
defineNotification({
  type: 'learning.team_completed',
  channels: { in_app: 'now', mail: 'weekly' },
  groupBy: 'about',
})
defineNotification({
  type: 'learning.team_overdue',
  channels: { in_app: 'now', mail: 'daily' },
  groupBy: 'about',
})
