import type { StoredWindow } from '#administration/maintenance/queries/stored_windows'

/** Ids of the companies that feel it; none for all of them. */
export const affectedTenants = ({ affects_organizations: tenants }: StoredWindow) => tenants ?? []

/** Only a window that lets nobody in keeps people from working: then the time of attempts stands still. */
export const stopsTime = ({ effect, affects_features: features }: StoredWindow) =>
  effect === 'closed' && !features?.length

export const isOver = ({ status }: StoredWindow) => status === 'completed' || status === 'cancelled'
