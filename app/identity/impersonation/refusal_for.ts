import { levelsOf } from '#platform/permissions/level_of'
import { loadGrants } from '#platform/permissions/load_grants'
import type { CurrentUser } from '#identity/current_user'
import type User from '#identity/models/user'

/**
 * Why somebody may not be impersonated by who could reach them: the last part of a translation
 * key, or null. Never upwards: not who stands as high or higher, nor who may do what one may not
 * oneself (O-16).
 */
export async function refusalFor(
  me: Pick<CurrentUser, 'id' | 'grants'>,
  user: Pick<User, 'id' | 'status'>
): Promise<'self' | 'not_active' | 'level' | 'rights' | null> {
  if (me.id === user.id) return 'self'
  if (user.status !== 'active') return 'not_active'
  const levels = await levelsOf([me.id, user.id])
  if (levels.get(user.id)! >= levels.get(me.id)!) return 'level'
  return me.grants.cover(await loadGrants(user.id)) ? null : 'rights'
}
