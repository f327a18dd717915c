import type { MaintenanceEffect } from '#platform/maintenance/types'

export type MaintenanceState = 'planned' | 'in_progress' | 'completed' | 'cancelled'

export type MaintenanceDetails = {
  id: string
  title: string
  text: string
  translations: Record<string, { title?: string; text?: string }>
  kind: string
  priority: string
  state: MaintenanceState
  effect: MaintenanceEffect
  zone: string
  startsAt: string
  endsAt: string
  actualStartAt: string | null
  actualEndAt: string | null
  /** Names of companies and keys of parts; none is all. */
  companies: { id: string; name: string }[]
  features: string[]
  notes: string | null
  toldAt: string | null
  /** What runs into the window, as it stands now. */
  runningAttempts: number
  timeGivenSeconds: number
  overlaps: { id: string; title: string }[]
}

/** What is said of a window in public: nothing of companies. */
export type PublicWindow = {
  id: string
  title: string
  text: string
  effect: MaintenanceEffect
  startsAt: string
  endsAt: string
  notes: string | null
}

export type StatusPage = {
  state: 'up' | 'maintenance' | 'trouble'
  current: PublicWindow[]
  upcoming: PublicWindow[]
  recent: PublicWindow[]
}
