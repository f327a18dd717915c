/** What a window does: it is only told of, nothing can be changed, or nobody gets in. */
export type MaintenanceEffect = 'none' | 'read_only' | 'closed'

/** A window that has not ended yet, as every process has it in memory. */
export type MaintenanceWindow = {
  uuid: string
  effect: MaintenanceEffect
  startsAt: Date
  endsAt: Date
  /** Everybody, or the companies and parts that are named. */
  affectsEverybody: boolean
  tenants: number[]
  features: string[]
  /** Title and text by language; English is always there. */
  words: Record<string, { title: string; text: string }>
}

/** A window as pages announce it. */
export type MaintenanceNotice = {
  /** Changes when the window is moved: what was put away comes back then. */
  key: string
  effect: MaintenanceEffect
  startsAt: string
  endsAt: string
  title: string
  text: string
  /** Goes on as usual for who looks. */
  passes: boolean
}
