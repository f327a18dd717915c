import User from '#identity/models/user'
import { domainOf } from '#identity/single_sign_on/domain'
import { peopleWhoMay } from '#platform/permissions/people_who_may'
import SsoConnection from '#identity/single_sign_on/models/sso_connection'
import type { Keeper } from '#identity/single_sign_on/types'

/**
 * Whether a password opens this account. A forced connection closes it for the addresses of its domains,
 * but never for those who are marked, nor, when none of them is left, for the administrators.
 */
export async function mayUsePassword(user: User): Promise<boolean> {
  const forced = await forcedFor(user.email)
  if (forced.length === 0) return true
  const marked = forced.flatMap(({ configuration }) => configuration.breakGlass)
  if (marked.includes(user.uuid)) return true
  if (await isAnyLeft(marked)) return false
  return (await peopleWhoMay('integrations.manage')).includes(user.id)
}

const forcedFor = async (email: string) =>
  (
    await SsoConnection.query()
      .where('isEnabled', true)
      .whereRaw(`(configuration->>'isForced')::boolean`)
      .limit(100)
  ).filter((connection) => connection.hasDomain(domainOf(email), { proven: true }))

const isAnyLeft = async (marked: string[]) =>
  Boolean(
    await User.query()
      .whereIn('uuid', marked)
      .where('status', 'active')
      .whereNotNull('password')
      .first()
  )

/** Administrators with a password of their own: one of them stays able to enter without the provider. */
export async function possibleKeepers(): Promise<Keeper[]> {
  const people = await User.query()
    .whereIn('id', await peopleWhoMay('integrations.manage'))
    .whereNotNull('password')
    .orderBy('email')
    .limit(100)
  return people.map(({ uuid, name, email }) => ({ id: uuid, name, email }))
}
