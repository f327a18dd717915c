import User from '#identity/models/user'
import AuthenticationMethod from '#identity/single_sign_on/models/authentication_method'
import { domainOf } from '#identity/single_sign_on/domain'
import { levelsOf } from '#platform/permissions/level_of'
import type { Claims, Plan } from '#identity/single_sign_on/types'
import type SsoConnection from '#identity/single_sign_on/models/sso_connection'

export type Planned = Plan & { user: User | null }

/**
 * What signing in would do, which changes nothing: somebody who is known by the provider's own id enters. An
 * address alone proves nothing: it links only when the provider has verified it, the connection allows it,
 * and whoever set the connection up stands no lower.
 */
export async function planEntry(
  connection: SsoConnection,
  subject: string,
  email: string | undefined,
  claims: Claims
): Promise<Planned> {
  const { methodKey: provider } = connection
  const method = await AuthenticationMethod.findBy({ provider, providerId: subject })
  if (method) return planKnown(await User.find(method.userId))
  if (!email) return refusal('no_email')
  const existing = await User.query().where('email', email).sideload({ withTrashed: true }).first()
  return existing ? planLink(connection, existing, claims) : planCreation(connection, email, claims)
}

const planKnown = (user: User | null): Planned =>
  user?.isActive ? { does: 'enter', user } : refusal('inactive')

async function planLink(connection: SsoConnection, user: User, claims: Claims): Promise<Planned> {
  const { linksByEmail, linksUpTo } = connection.configuration
  if (user.deletedAt || !user.isActive) return refusal('inactive')
  if (!linksByEmail || !isVerified(claims)) return refusal('link_first')
  if ((await levelsOf([user.id])).get(user.id)! > linksUpTo) return refusal('link_first')
  const { methodKey: provider } = connection
  const other = await AuthenticationMethod.findBy({ provider, userId: user.id })
  return other ? refusal('taken') : { does: 'link', user }
}

function planCreation(connection: SsoConnection, email: string, claims: Claims): Planned {
  const { createsPeople, domains } = connection.configuration
  const domain = domainOf(email)
  if (!createsPeople) return refusal('no_account')
  if (domains.length > 0 && !connection.hasDomain(domain)) return refusal('domain')
  const isOurs =
    claims.email_verified === undefined && connection.hasDomain(domain, { proven: true })
  return isVerified(claims) || isOurs ? { does: 'create', user: null } : refusal('unverified')
}

/** Some providers write it as a word. */
const isVerified = ({ email_verified: verified }: Claims) =>
  verified === true || verified === 'true'

const refusal = (fault: (Plan & { does: 'refuse' })['fault']): Planned => ({
  does: 'refuse',
  fault,
  user: null,
})
