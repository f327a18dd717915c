import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { recordAudit } from '#platform/audit/audit'
import { dated } from '#identity/actions/create_people'

/** What of a row changes: values by property, and those that stood there. */
export type RowUpdate = {
  id: number
  uuid?: string
  before: Record<string, unknown>
  after: Record<string, unknown>
}

const ACCOUNT = {
  email: 'email',
  username: 'username',
  firstName: 'first_name',
  middleName: 'middle_name',
  lastName: 'last_name',
  displayName: 'display_name',
  phone: 'phone',
  mobile: 'mobile',
  timezone: 'timezone',
  locale: 'locale',
  status: 'status',
}

const PROFILE = {
  employeeId: 'employee_id',
  jobTitle: 'job_title',
  department: 'department',
  location: 'location',
  hireDate: 'hire_date',
  managerId: 'manager_id',
  customFields: 'custom_fields',
}

/** Changes many accounts at once, each its own fields, with the history of each. */
export const updateAccounts = (updates: RowUpdate[]) => update('users', ACCOUNT, updates)

/** The same for profiles, by the id of the profile. */
export const updateProfiles = (updates: RowUpdate[]) => update('user_profiles', PROFILE, updates)

/** Takes accounts out of the trash. */
export async function bringBackAccounts(people: { id: number; uuid: string }[]) {
  if (people.length === 0) return
  const ids = people.map(({ id }) => id)
  await db
    .from('users')
    .where('tenant_id', currentTenantId())
    .whereIn('id', ids)
    .update({ deleted_at: null, updated_at: clock.now().toISO() })
  for (const { id, uuid } of people) {
    const about = { resourceType: 'users', resourceId: id, metadata: { uuid } }
    recordAudit({ action: 'restored', ...about, newValues: { deletedAt: null } })
  }
}

async function update(table: string, columns: Record<string, string>, updates: RowUpdate[]) {
  if (updates.length === 0) return
  await db.rawQuery(sqlFor(table, columns), {
    tenant: currentTenantId(),
    now: clock.now().toISO()!,
    rows: JSON.stringify(updates.map(({ id, after }) => ({ id, after }))),
  })
  for (const { id, uuid, before, after } of updates) {
    recordAudit({
      action: 'updated',
      resourceType: table,
      resourceId: id,
      oldValues: dated(before),
      newValues: dated(after),
      metadata: uuid ? { uuid } : undefined,
    })
  }
}

const TYPES: Record<string, string> = { hire_date: 'date', manager_id: 'bigint' }

function sqlFor(table: string, columns: Record<string, string>) {
  const sets = Object.entries(columns).map(
    ([key, column]) =>
      `${column} = CASE WHEN jsonb_exists(r.after, '${key}') THEN ${valueOf(key, column)} ELSE t.${column} END`
  )
  return `UPDATE ${table} t SET updated_at = :now, ${sets.join(', ')}
FROM jsonb_to_recordset(:rows::jsonb) AS r (id bigint, after jsonb) WHERE t.tenant_id = :tenant AND t.id = r.id`
}

const valueOf = (key: string, column: string) =>
  column === 'custom_fields'
    ? `r.after->'${key}'`
    : `(r.after->>'${key}')::${TYPES[column] ?? 'text'}`
