import encryption from '@adonisjs/core/services/encryption'
import AuthenticationMethod from '#identity/single_sign_on/models/authentication_method'
import SsoConnection from '#identity/single_sign_on/models/sso_connection'
import UserSession from '#identity/models/user_session'
import { signOutAddress } from '#identity/single_sign_on/openid/flow'
import type { CurrentUser } from '#identity/current_user'

const uuidOf = (provider: string) => provider.replace(/^sso:/, '')

/** What the sign-in page shows first afterwards, and where the provider's own session is ended. */
export async function signingOut(me: CurrentUser) {
  const method = await AuthenticationMethod.findBy({ userId: me.id, isPrimary: true })
  return {
    preferred: method ? uuidOf(method.provider) : null,
    address: await addressThere(me.sessionId),
  }
}

async function addressThere(sessionId: string): Promise<string | null> {
  const session = await UserSession.find(sessionId)
  if (!session?.provider) return null
  const connection = await SsoConnection.findBy('uuid', uuidOf(session.provider))
  if (!connection?.isEnabled || !connection.configuration.signsOutThere) return null
  const token = session.providerToken && encryption.decrypt<string>(session.providerToken)
  return signOutAddress(connection, token)
}
