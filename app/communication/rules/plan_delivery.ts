import type { DateTime } from 'luxon'
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
  return choices?.[channel]?.frequency ?? type.channels[channel]
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

function planMail(
  frequency: Frequency,
  { priority }: News,
  { timezone, timing }: Reader,
  now: DateTime
): Plan {
  const { quietFrom, quietUntil: until, digestTime, digestWeekday } = timing
  if (priority === 'urgent') return { state: 'now' }
  if (frequency !== 'now') {
    const weekday = frequency === 'weekly' ? digestWeekday : null
    return waiting('digest', nextDigest(now, timezone, digestTime, weekday))
  }
  const end = quietUntil(now, timezone, quietFrom && until ? { from: quietFrom, until } : null)
  return end ? waiting('quiet', end) : { state: 'now' }
}

const waiting = (reason: 'digest' | 'quiet', at: DateTime): Plan => ({
  state: 'waiting',
  reason,
  sendAt: at.toUTC().toISO()!,
})
