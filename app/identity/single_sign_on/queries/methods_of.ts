import AuthenticationMethod from '#identity/single_sign_on/models/authentication_method'
import SsoConnection, { providerOf } from '#identity/single_sign_on/models/sso_connection'
import type User from '#identity/models/user'

export type LinkedWay = {
  number: number
  email: string | null
  at: string | null
  isPrimary: boolean
}

export type Way = { id: string; name: string; isOn: boolean; linked: LinkedWay | null }

const MOST = 100

/** The connections of the company: which open this account, and which could. */
export async function methodsOf(
  user: User
): Promise<{ ways: Way[]; hasPassword: boolean; prefersPassword: boolean }> {
  const connections = await SsoConnection.query().orderBy('name').limit(MOST)
  const methods = await AuthenticationMethod.query().where('userId', user.id).limit(MOST)
  const byProvider = new Map(methods.map((method) => [method.provider, method]))
  const ways = connections
    .map(({ uuid, name, isEnabled }) => {
      const method = byProvider.get(providerOf(uuid))
      return { id: uuid, name, isOn: isEnabled, linked: method ? linkedWay(method) : null }
    })
    .filter(({ isOn, linked }) => isOn || linked)
  return {
    ways,
    hasPassword: user.password !== null,
    prefersPassword: methods.every(({ isPrimary }) => !isPrimary),
  }
}

const linkedWay = (method: AuthenticationMethod): LinkedWay => ({
  number: method.id,
  email: method.providerEmail,
  at: method.verifiedAt?.toUTC().toISO() ?? null,
  isPrimary: method.isPrimary,
})
