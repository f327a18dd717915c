import type { Channel, Frequency } from '#platform/notifications/define_notification'

/** What somebody chose for a type; a channel that is absent follows the type's default. */
export type Choices = Partial<Record<Channel, { frequency: Frequency; since: string }>>

/** When somebody wants mails. Times are `HH:mm` on their clock. */
export type Timing = {
  quietFrom: string | null
  quietUntil: string | null
  digestTime: string
  /** 1 = Monday */
  digestWeekday: number
}

/** What is decided about one notification on one channel. */
export type Plan =
  | { state: 'now' }
  | { state: 'waiting'; reason: 'digest' | 'quiet'; sendAt: string }
  | { state: 'off'; reason: 'person' | 'default'; offSince: string | null }
  | { state: 'suppressed'; reason: 'inactive' | 'expired' | 'silent' }

/** Somebody who is told something, with all that decides how. */
export type Reader = {
  id: number
  email: string
  name: string
  locale: string
  timezone: string
  isActive: boolean
  /** Has devices that asked for news. */
  hasDevices: boolean
  choices: Choices | null
  timing: Timing
}
