import db from '#platform/db'
import { fieldFaults } from '#platform/http/field_fault'
import { currentTenantId } from '#platform/tenancy/scope'
import type User from '#identity/models/user'
import type { PersonChanges } from '#identity/actions/change_person'
import type { I18n } from '@adonisjs/i18n'

/**
 * What must be free, and a manager who is not below the person.
 *
 * @throws E_VALIDATION_ERROR beside each field at fault
 */
export async function refuseFaults(
  user: User | null,
  changes: PersonChanges,
  managerId: number | null,
  i18n: I18n
) {
  const { rows } = await db.rawQuery<{ rows: Faults[] }>(SQL, {
    tenant: currentTenantId(),
    user: user?.id ?? null,
    manager: managerId,
    email: changes.email ?? null,
    username: changes.username ?? null,
    employee: changes.employeeId ?? null,
  })
  const faults = Object.entries(rows[0]).filter(([, isFaulty]) => isFaulty)
  if (faults.length === 0) return
  throw fieldFaults(
    i18n,
    Object.fromEntries(faults.map(([field]) => [field, `identity.errors.faults.${field}`]))
  )
}

type Faults = Record<'email' | 'username' | 'employeeId' | 'manager', boolean>

/** Addresses and names of people in the trash are taken too: they may come back. */
const SQL = `
WITH RECURSIVE above AS (
  SELECT :manager::bigint AS id, 1 AS step
  UNION
  SELECT p.manager_id, a.step + 1 FROM above a
  JOIN user_profiles p ON p.tenant_id = :tenant AND p.user_id = a.id
  WHERE p.manager_id IS NOT NULL AND a.id <> :user::bigint AND a.step < 100
), others AS (
  SELECT u.email, u.username FROM users u WHERE u.tenant_id = :tenant AND u.id IS DISTINCT FROM :user::bigint
)
SELECT EXISTS (SELECT 1 FROM others WHERE email = :email) AS "email",
  EXISTS (SELECT 1 FROM others WHERE username = :username) AS "username",
  EXISTS (SELECT 1 FROM user_profiles p WHERE p.tenant_id = :tenant AND p.user_id IS DISTINCT FROM :user::bigint
    AND p.employee_id = :employee) AS "employeeId",
  EXISTS (SELECT 1 FROM above WHERE id = :user::bigint) AS "manager"`
