import AuthenticationMethod from '#identity/single_sign_on/models/authentication_method'
import SsoConnection, { providerOf } from '#identity/single_sign_on/models/sso_connection'
import { mapped, type MappedField } from '#identity/single_sign_on/rules/fields'
import type User from '#identity/models/user'

/** The name of the connection that a field belongs to, by field. */
export type ManagedFields = Partial<Record<MappedField, string>>

/** What the provider of somebody says of them, where its connection keeps it from being changed here. */
export async function managedFields(user: User): Promise<ManagedFields> {
  const methods = await AuthenticationMethod.query().where('userId', user.id).limit(20)
  if (methods.length === 0) return {}
  const connections = await SsoConnection.query()
    .where('isEnabled', true)
    .whereRaw(`(configuration->>'locksFields')::boolean`)
    .limit(100)
  const byProvider = new Map(connections.map((one) => [providerOf(one.uuid), one]))
  return Object.fromEntries(
    methods.flatMap(({ provider, providerData }) => {
      const connection = byProvider.get(provider)
      if (!connection) return []
      return mapped(connection.configuration.mapping, providerData ?? {})
        .filter(({ field, state }) => state === 'filled' && field !== 'email')
        .map(({ field }) => [field, connection.name])
    })
  )
}
