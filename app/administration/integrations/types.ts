/** `healthy` is green, `failing` amber, `paused` red; `new` has not sent anything yet, `off` was switched off. */
export type Health = 'healthy' | 'failing' | 'paused' | 'new' | 'off'

export type HealthCounts = Record<Health, number>

/** An event that can be chosen. */
export type EventChoice = { key: string; label: string }

export type IntegrationDetails = {
  id: string
  name: string
  description: string | null
  url: string
  events: EventChoice[]
  perMinute: number
  health: Health
  isEnabled: boolean
  lastSentAt: string | null
  /** The last error in words. */
  error: string | null
  errorsInARow: number
  waiting: number
  overlapUntil: string | null
}

/** What the form of a webhook begins with. */
export type WebhookValues = {
  id: string
  name: string
  description: string | null
  url: string
  events: string[]
  perMinute: number
}

export type DeliveryTry = {
  at: string
  status: number | null
  fault: string | null
  milliseconds: number
}

export type DeliveryDetails = {
  id: string
  eventId: string
  type: string
  kind: 'event' | 'test' | 'replay'
  state: 'waiting' | 'delivered' | 'failed'
  body: string
  answerStatus: number | null
  answerBody: string | null
  /** Why it did not arrive, in words. */
  fault: string | null
  tries: DeliveryTry[]
  nextTryAt: string | null
  createdAt: string
}
