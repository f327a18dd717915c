import db from '#platform/db'
import { clock } from '#platform/clock'
import { recordAudit } from '#platform/audit/audit'
import { createUser } from '#identity/actions/create_user'
import { newPersonParts } from '#identity/new_person_parts'
import { planEntry, type Planned } from '#identity/single_sign_on/actions/plan_entry'
import { keepClaims } from '#identity/single_sign_on/actions/keep_claims'
import { linkMethod } from '#identity/single_sign_on/actions/link_method'
import { takeOver } from '#identity/single_sign_on/actions/take_over'
import { accessOfNewPeople } from '#identity/single_sign_on/new_people'
import { filled, mapped, type MappedField } from '#identity/single_sign_on/rules/fields'
import type { Identity } from '#identity/single_sign_on/types'
import type SsoConnection from '#identity/single_sign_on/models/sso_connection'
import type User from '#identity/models/user'

/** Lets two first sign-ins of the same person at the same time make one account. */
const ONE_AT_A_TIME = `SELECT pg_advisory_xact_lock(hashtextextended(?, 0))`

/**
 * The account of who the provider says somebody is: found, linked or created, and brought up to date.
 * Nobody is let in by it. A refusal is in the history and changes nothing else.
 */
export async function enterWithIdentity(connection: SsoConnection, { subject, claims }: Identity) {
  await db.rawQuery(ONE_AT_A_TIME, [`${connection.methodKey}:${subject}`])
  const rows = mapped(connection.configuration.mapping, claims)
  const values = filled(rows)
  const plan = await planEntry(connection, subject, values.email, claims)
  if (plan.does === 'refuse') recordRefusal(connection, plan.fault, subject)
  else plan.user = await settled(connection, plan, subject, values)
  await keepClaims(connection, { subject, claims, plan, isTest: false })
  return plan
}

/** Written beside whatever else becomes of the request. */
export function recordRefusal(connection: SsoConnection, fault: string, subject: string | null) {
  recordAudit({
    action: 'sso_refused',
    resourceType: 'integrations',
    resourceId: connection.id,
    category: 'authentication',
    severity: 'medium',
    metadata: { fault, subject, connection: connection.name },
  })
}

type Values = Partial<Record<MappedField, string>>

async function settled(
  connection: SsoConnection,
  { does, user: found }: Planned,
  subject: string,
  values: Values
): Promise<User> {
  const user = found ?? (await created(connection, values))
  if (does !== 'enter') {
    await linkMethod(connection, user, { subject, email: values.email ?? null, isNew: !found })
  }
  await takeOver(user, values)
  return user
}

async function created({ configuration }: SsoConnection, values: Values): Promise<User> {
  const user = await createUser({
    ...namesOf(values),
    email: values.email!,
    ...(values.locale && { locale: values.locale }),
    ...(values.timezone && { timezone: values.timezone }),
  })
  for (const give of newPersonParts) await give([user])
  await accessOfNewPeople.give(user, configuration)
  await user.merge({ emailVerifiedAt: clock.now() }).save()
  return user
}

/** Who has no name at the provider is called as their address begins. */
function namesOf({ firstName, lastName, displayName, email }: Values) {
  const words = (displayName ?? '').split(/\s+/).filter(Boolean)
  const [first, ...rest] = words.length > 0 ? words : email!.split('@')[0].split(/[._]/)
  return {
    firstName: firstName ?? first.slice(0, 100),
    lastName: lastName ?? (rest.join(' ').slice(0, 100) || '–'),
  }
}
