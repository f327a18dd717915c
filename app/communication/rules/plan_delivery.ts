import type { DateTime } from 'luxon'
import { usualFrequency } from '#platform/notifications/define_notification'
import type {
  Channel,
  Frequency,
  NotificationType,
  Priority,
} from '#platform/notifications/define_notification'
import { nextDigest } from '#communication/rules/next_digest'
import { quietUntil } from '#communication/rules/quiet_until'
import type { Choices, Plan, Reader } from '#communication/types'

export type News = { priority: Priority; expiresAt: string | null }

/** How often somebody gets a type on a channel; a mandatory one always at once. */
export function frequencyOf(
  type: NotificationType,
  choices: Choices | null,
  channel: Channel
): Frequency {
  if (type.mandatory) return 'now'
  return choices?.[channel]?.frequency ?? usualFrequency(type, channel)
}

/** Whether, when and why (not) somebody hears of something on a channel. */
export function planDelivery(
  type: NotificationType,
  channel: Channel,
  news: News,
  reader: Reader,
  now: DateTime
): Plan {
  if (!reader.isActive) return { state: 'suppressed', reason: 'inactive' }
  if (news.expiresAt && news.expiresAt <= now.toUTC().toISO()!) {
    return { state: 'suppressed', reason: 'expired' }
  }
  const frequency = frequencyOf(type, reader.choices, channel)
  if (frequency === 'never') return switchedOff(reader.choices, channel)
  if (channel === 'push') return planPush(news, reader, now)
  return channel === 'mail' ? planMail(frequency, news, reader, now) : { state: 'now' }
}

function switchedOff(choices: Choices | null, channel: Channel): Plan {
  const choice = choices?.[channel]
  return {
    state: 'off',
    reason: choice ? 'person' : 'default',
    offSince: choice?.since ?? null,
  }
}

/** In quiet hours nothing rings, and in the morning the bell and the mail have it. */
function planPush({ priority }: News, reader: Reader, now: DateTime): Plan {
  const isSilent = priority !== 'urgent' && quietEnd(reader, now) !== null
  return isSilent ? { state: 'suppressed', reason: 'silent' } : { state: 'now' }
}

function quietEnd({ timezone, timing: { quietFrom, quietUntil: until } }: Reader, now: DateTime) {
  return quietUntil(now, timezone, quietFrom && until ? { from: quietFrom, until } : null)
}

function planMail(frequency: Frequency, { priority }: News, reader: Reader, now: DateTime): Plan {
  const { digestTime, digestWeekday } = reader.timing
  if (priority === 'urgent') return { state: 'now' }
  if (frequency !== 'now') {
    const weekday = frequency === 'weekly' ? digestWeekday : null
    return waiting('digest', nextDigest(now, reader.timezone, digestTime, weekday))
  }
  const end = quietEnd(reader, now)
  return end ? waiting('quiet', end) : { state: 'now' }
}

const waiting = (reason: 'digest' | 'quiet', at: DateTime): Plan => ({
  state: 'waiting',
  reason,
  sendAt: at.toUTC().toISO()!,
})
