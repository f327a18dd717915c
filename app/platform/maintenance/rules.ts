import type { MaintenanceWindow } from '#platform/maintenance/types'

const ANNOUNCED_HOURS = 72

/** Whether the window goes on now. Its times decide, not a job that may be late. */
export const isOpen = ({ startsAt, endsAt }: MaintenanceWindow, now: number) =>
  startsAt.getTime() <= now && now < endsAt.getTime()

/** From three days before until it ends. */
export const isAnnounced = ({ startsAt, endsAt }: MaintenanceWindow, now: number) =>
  startsAt.getTime() - ANNOUNCED_HOURS * 3_600_000 <= now && now < endsAt.getTime()

/** Whether people of a company feel it. @param tenantId null for who has not signed in */
export const concerns = (window: MaintenanceWindow, tenantId: number | null) =>
  window.affectsEverybody || (tenantId !== null && hasTenant(window, tenantId))

/** Parts without companies mean the parts of all companies. */
const hasTenant = ({ tenants }: MaintenanceWindow, tenantId: number) =>
  tenants.length === 0 || tenants.includes(tenantId)

/** Whether a part is meant: all of them unless some are named. @param feature null outside of any */
export const coversPart = ({ features }: MaintenanceWindow, feature: string | null) =>
  features.length === 0 || (feature !== null && features.includes(feature))
