import { clock } from '#platform/clock'
import { hashSecret } from '#platform/secrets'
import ApiKey from '#platform/api/keys/api_key'
import { findPerson } from '#identity/queries/find_current_user'
import type { HttpContext } from '@adonisjs/core/http'
import type { CurrentUser } from '#identity/current_user'
import type { RefusalReason } from '#platform/api/keys/use/refusal_reason'

/** Who is behind a key, within its rights, or why nobody is; without a key it is not ours. */
export type KeyHolder =
  { key: ApiKey; person: CurrentUser } | { key: ApiKey | null; person: null; reason: RefusalReason }

/** `Authorization: Bearer stoa_…`; empty when there is none. */
export const bearerOf = ({ request }: HttpContext) =>
  /^Bearer (\S+)$/i.exec(request.header('authorization') ?? '')?.[1] ?? ''

/** In the scope of the tenant that the key names. @param ip from where it is used */
export async function personOfKey(secret: string, ip: string): Promise<KeyHolder> {
  const key = await ApiKey.findBy('keyHash', hashSecret(secret))
  if (!key) return { key: null, person: null, reason: 'other' }
  const reason = key.refusalFor(ip, clock.now())
  if (reason) return { key, person: null, reason }
  const person = key.userId ? await findPerson(key.userId) : null
  return person
    ? { key, person: person.within(key.permissions) }
    : { key, person, reason: 'person' }
}
