import { NotFound } from '#platform/errors'
import { recordAudit } from '#platform/audit/audit'
import { ConnectionRefused } from '#identity/single_sign_on/errors'
import { mayUsePassword } from '#identity/single_sign_on/queries/may_use_password'
import { methodsOf } from '#identity/single_sign_on/queries/methods_of'
import AuthenticationMethod from '#identity/single_sign_on/models/authentication_method'
import type User from '#identity/models/user'

/** @throws ConnectionRefused `last_way` when nothing else would let them in @throws NotFound */
export async function unlinkMethod(user: User, connection: string) {
  const { ways } = await methodsOf(user)
  const way = ways.find(({ id, linked }) => id === connection && linked)
  if (!way) throw new NotFound()
  const others = ways.filter(({ linked, isOn }) => linked && isOn).length > (way.isOn ? 1 : 0)
  const byPassword = Boolean(user.password) && (await mayUsePassword(user))
  if (!others && !byPassword) throw new ConnectionRefused('last_way')
  const method = await AuthenticationMethod.findByOrFail('id', way.linked!.number)
  await method.delete()
  recordAudit({
    action: 'sso_unlinked',
    resourceType: 'users',
    resourceId: user.id,
    category: 'security',
    severity: 'medium',
    metadata: { connection: way.name },
  })
}

/** The way that comes first when signing in on a device of theirs; null is the password. */
export async function preferMethod(user: User, connection: string | null) {
  const { ways } = await methodsOf(user)
  const way = ways.find(({ id, linked }) => id === connection && linked)
  if (connection && !way) throw new NotFound()
  await AuthenticationMethod.query().where('userId', user.id).update({ isPrimary: false })
  if (way) {
    await AuthenticationMethod.query().where('id', way.linked!.number).update({ isPrimary: true })
  }
}
