import { v7 as uuidv7 } from 'uuid'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { definedFeatures } from '#platform/features/define_feature'
import { currentScope } from '#platform/tenancy/scope'
import { activeTenants } from '#platform/tenancy/system'
import { enqueue } from '#platform/jobs/enqueue'
import { WindowHasBegun, WindowIsOver, WindowTimes } from '#administration/maintenance/errors'
import { keepWindow } from '#administration/maintenance/actions/keep_windows'
import { noteWindow } from '#administration/maintenance/actions/note_window'
import { tellProcesses } from '#administration/maintenance/actions/tell_processes'
import { tellOfMaintenance } from '#administration/maintenance/jobs/tell_of_maintenance'
import { isOver } from '#administration/maintenance/rules/affected'
import { writeWindow, type StoredWindow } from '#administration/maintenance/queries/stored_windows'
import type { maintenanceValidator } from '#administration/maintenance/validators/maintenance'

type Values = Awaited<ReturnType<(typeof maintenanceValidator)['validate']>>

/** Announces a window. @returns its uuid. @throws WindowTimes */
export async function announceWindow(values: Values): Promise<string> {
  const { tenantId, actor } = currentScope()
  const columns = await columnsOf(values)
  assertTimes(columns)
  const [window] = await db
    .connection('system')
    .table('system_maintenance')
    .insert({ ...columns, uuid: uuidv7(), tenant_id: tenantId, created_by: actor.userId })
    .returning('*')
  await settle(window, 'announced', values.tell ?? true)
  return window.uuid
}

/** Changes what was announced; a window that has begun keeps its beginning. @throws DomainError */
export async function changeWindow(window: StoredWindow, values: Values) {
  if (isOver(window)) throw new WindowIsOver()
  const columns = await columnsOf(values)
  assertTimes(columns)
  const isMoved = Number(columns.scheduled_start_at) !== Number(window.scheduled_start_at)
  if (isMoved && window.status === 'in_progress') throw new WindowHasBegun()
  const changed = await writeWindow(window, { ...columns, updated_by: updaterOf(window) })
  await settle(changed, 'changed', values.tell ?? true)
}

/** The person, where the window belongs to their company. */
const updaterOf = ({ tenant_id: tenant }: StoredWindow) => {
  const { tenantId, actor } = currentScope()
  return tenantId === tenant ? actor.userId : null
}

async function settle(window: StoredWindow, what: 'announced' | 'changed', tell: boolean) {
  noteWindow(window, what)
  await keepWindow(window)
  await tellProcesses()
  if (tell) await enqueue(tellOfMaintenance, { window: window.uuid, what })
}

async function columnsOf(values: Values) {
  const [startsAt, endsAt] = [new Date(values.startsAt), new Date(values.endsAt)]
  const tenants = await idsOf(values.companies ?? [])
  const known = new Set(definedFeatures().map(({ key }) => key))
  const features = (values.features ?? []).filter((key) => known.has(key))
  return {
    title: values.title,
    description: values.text || null,
    translations: JSON.stringify(values.translations ?? {}),
    maintenance_type: values.kind,
    priority: values.priority,
    effect: values.effect,
    timezone: values.zone,
    scheduled_start_at: startsAt,
    scheduled_end_at: endsAt,
    estimated_duration: Math.round((Number(endsAt) - Number(startsAt)) / 60_000),
    affects_system: tenants.length === 0 && features.length === 0,
    affects_organizations: JSON.stringify(tenants),
    affects_features: JSON.stringify(features),
  }
}

async function idsOf(uuids: string[]): Promise<number[]> {
  if (uuids.length === 0) return []
  const tenants = await activeTenants()
  return tenants.filter(({ uuid }) => uuids.includes(uuid)).map(({ id }) => id)
}

function assertTimes(times: { scheduled_start_at: Date; scheduled_end_at: Date }) {
  const { scheduled_start_at: start, scheduled_end_at: end } = times
  if (!(start < end) || end <= clock.now().toJSDate()) throw new WindowTimes()
}
