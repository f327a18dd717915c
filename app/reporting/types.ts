import type { FieldChange } from '#platform/history/types'

/** One entry of the history, with all that is known of it. */
export type AuditEntryView = {
  id: string
  /** ISO instant. */
  at: string
  actor: string
  /** Page of the person who acted; null for jobs, programs and who is gone. */
  actorHref: string | null
  /** Who was behind the person, where they were impersonated. */
  impersonator: { name: string; href: string } | null
  action: string
  record: string | null
  /** The past of the record, where it has a page. */
  recordHref: string | null
  description: string | null
  changes: FieldChange[]
  category: string
  severity: 'low' | 'medium' | 'high' | 'critical'
  ip: string | null
  device: string | null
  request: string | null
  runHref: string | null
  /** Place in the chain and the hash there; `isGenuine` when what it says still has that hash. */
  position: number | null
  hash: string | null
  isGenuine: boolean
  /** The other entries of the same request, in their order. */
  ofRequest: { id: string; action: string; record: string; changes: string }[]
}
