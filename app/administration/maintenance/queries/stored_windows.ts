import db from '#platform/db'
import { NotFound } from '#platform/errors'
import type { MaintenanceEffect } from '#platform/maintenance/types'
import type { MaintenanceState } from '#administration/maintenance/types'

export type StoredWindow = {
  tenant_id: number
  id: number
  uuid: string
  title: string
  description: string | null
  translations: Record<string, { title?: string; text?: string }>
  maintenance_type: string
  priority: string
  status: MaintenanceState
  effect: MaintenanceEffect
  timezone: string
  scheduled_start_at: Date
  scheduled_end_at: Date
  actual_start_at: Date | null
  actual_end_at: Date | null
  affects_system: boolean
  affects_organizations: number[] | null
  affects_features: string[] | null
  completion_notes: string | null
  notification_sent_at: Date | null
  time_given_seconds: number
  time_given_at: Date | null
}

/** Windows are of the installation: whoever watches over it changes them, in whichever company. */
export const systemWindows = () => db.connection('system').from('system_maintenance')

/** @throws NotFound */
export async function findWindow(uuid: string): Promise<StoredWindow> {
  const row = await systemWindows().whereRaw('uuid::text = ?', [uuid.toLowerCase()]).first()
  if (!row) throw new NotFound()
  return row
}

/** Changes a window and tells every process. @returns the window as it is then */
export async function writeWindow(
  { tenant_id: tenant, id }: Pick<StoredWindow, 'tenant_id' | 'id'>,
  values: object
): Promise<StoredWindow> {
  const [row] = await systemWindows()
    .where({ tenant_id: tenant, id })
    .update({ ...values, updated_at: new Date() })
    .returning('*')
  return row
}
