import { keepClaims } from '#identity/single_sign_on/actions/keep_claims'
import { planEntry } from '#identity/single_sign_on/actions/plan_entry'
import { filled, mapped } from '#identity/single_sign_on/rules/fields'
import type { Identity } from '#identity/single_sign_on/types'
import type SsoConnection from '#identity/single_sign_on/models/sso_connection'

/** What signing in would do: shown to the administrator, done to nobody. */
export async function tryIdentity(connection: SsoConnection, { subject, claims }: Identity) {
  const { email } = filled(mapped(connection.configuration.mapping, claims))
  const plan = await planEntry(connection, subject, email, claims)
  await keepClaims(connection, { subject, claims, plan, isTest: true })
}
