import i18nManager from '@adonisjs/i18n/services/main'
import { NotFound } from '#platform/errors'
import { currentScope } from '#platform/tenancy/scope'
import { findPerson } from '#identity/queries/find_current_user'

/**
 * Who asked for the running job, with the rights they have by now, and their language.
 *
 * @throws NotFound when they may no longer enter
 */
export async function contextOfPerson() {
  const { userId } = currentScope().actor
  const me = userId === null ? null : await findPerson(userId)
  if (!me) throw new NotFound()
  return { me, i18n: i18nManager.locale(me.locale) }
}
