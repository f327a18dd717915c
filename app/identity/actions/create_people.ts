import { DateTime } from 'luxon'
import { v7 as uuidv7 } from 'uuid'
import db from '#platform/db'
import { announce } from '#platform/events/announce'
import { clock } from '#platform/clock'
import { currentScope } from '#platform/tenancy/scope'
import { defaultLocale, defaultZone } from '#platform/settings/general'
import { recordAudit } from '#platform/audit/audit'
import { setting } from '#platform/settings/setting'
import { newPersonParts } from '#identity/new_person_parts'
import { userCreated } from '#identity/events'

/** Values by property; addresses in small letters. */
export type NewAccount = {
  account: Record<string, unknown>
  profile: Record<string, unknown>
}

export type MadePerson = {
  id: number
  uuid: string
  email: string
  name: string
  locale: string
  timezone: string
}

/**
 * Accounts for many people, with profile, history, events and what everybody begins with, as
 * `addPerson` makes one, in a few statements. Nobody is told.
 *
 * @returns them in the same order
 */
export async function createPeople(people: NewAccount[]): Promise<MadePerson[]> {
  if (people.length === 0) return []
  const { tenantId } = currentScope()
  const now = clock.now().toISO()!
  const common = { timezone: await setting(defaultZone), locale: await setting(defaultLocale) }
  const accounts = people.map(({ account }) => ({
    ...common,
    status: 'active',
    ...account,
    uuid: uuidv7(),
  }))
  const { rows } = await db.rawQuery<{ rows: { id: number; uuid: string }[] }>(USERS, {
    tenant: tenantId,
    now,
    rows: JSON.stringify(accounts),
  })
  const ids = new Map(rows.map(({ id, uuid }) => [uuid, id]))
  const made = accounts.map((account) => madeOf(account, ids.get(account.uuid)!))
  await createProfiles(
    people.map(({ profile }, index) => ({ ...profile, userId: made[index].id })),
    now
  )
  accounts.forEach((account, index) => noteCreation('users', made[index].id, account, account.uuid))
  for (const give of newPersonParts) await give(made)
  await announce(userCreated, () => accounts.map(eventOf))
  return made
}

/** Profiles for who has none yet. @param rows values by property, with `userId` */
export async function createProfiles(rows: Record<string, unknown>[], now: string) {
  if (rows.length === 0) return
  const { tenantId } = currentScope()
  const made = await db.rawQuery<{ rows: { id: number; userId: number }[] }>(PROFILES, {
    tenant: tenantId,
    now,
    rows: JSON.stringify(rows),
  })
  const ids = new Map(made.rows.map(({ id, userId }) => [userId, id]))
  for (const row of rows) noteCreation('user_profiles', ids.get(row.userId as number)!, dated(row))
}

/** A day is kept in the history as models keep it. */
export const dated = (values: Record<string, unknown>) =>
  values.hireDate ? { ...values, hireDate: DateTime.fromISO(String(values.hireDate)) } : values

function noteCreation(resourceType: string, resourceId: number, values: object, uuid?: string) {
  recordAudit({
    action: 'created',
    resourceType,
    resourceId,
    newValues: { ...values },
    metadata: uuid ? { uuid } : undefined,
  })
}

type Account = Record<string, unknown> & { uuid: string; locale: string; timezone: string }

const madeOf = (account: Account, id: number): MadePerson => ({
  id,
  uuid: account.uuid,
  email: String(account.email),
  name: String(account.displayName ?? `${account.firstName} ${account.lastName}`),
  locale: account.locale,
  timezone: account.timezone,
})

const eventOf = (account: Account) => ({
  person: account.uuid,
  email: String(account.email),
  firstName: String(account.firstName),
  lastName: String(account.lastName),
  locale: account.locale,
  timezone: account.timezone,
})

const USERS = `
INSERT INTO users (tenant_id, uuid, email, username, first_name, middle_name, last_name, display_name, phone, mobile, timezone,
  locale, status, email_verified_at, created_at, updated_at)
SELECT :tenant, r.uuid, r.email, r.username, r."firstName", r."middleName", r."lastName", r."displayName", r.phone, r.mobile,
  r.timezone, r.locale, r.status, :now, :now, :now
FROM jsonb_to_recordset(:rows::jsonb) AS r (uuid uuid, email text, username text, "firstName" text, "middleName" text,
  "lastName" text, "displayName" text, phone text, mobile text, timezone text, locale text, status text)
RETURNING id, uuid`

const PROFILES = `
INSERT INTO user_profiles (tenant_id, user_id, employee_id, job_title, department, location, hire_date, custom_fields, created_at,
  updated_at)
SELECT :tenant, r."userId", r."employeeId", r."jobTitle", r.department, r.location, r."hireDate", r."customFields", :now, :now
FROM jsonb_to_recordset(:rows::jsonb) AS r ("userId" bigint, "employeeId" text, "jobTitle" text, department text, location text,
  "hireDate" date, "customFields" jsonb)
RETURNING id, user_id AS "userId"`
