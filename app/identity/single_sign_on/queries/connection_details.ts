import db from '#platform/db'
import { callbackOf } from '#identity/single_sign_on/openid/flow'
import { currentTenantId } from '#platform/tenancy/scope'
import { possibleKeepers } from '#identity/single_sign_on/queries/may_use_password'
import { proofOf } from '#identity/single_sign_on/domain'
import { accessOfNewPeople } from '#identity/single_sign_on/new_people'
import { FIELDS } from '#identity/single_sign_on/rules/fields'
import type { CurrentUser } from '#identity/current_user'
import type { I18n } from '@adonisjs/i18n'
import type {
  ConnectionChoices,
  ConnectionDetails,
  LastClaims,
} from '#identity/single_sign_on/types'
import type SsoConnection from '#identity/single_sign_on/models/sso_connection'

export async function connectionDetails(connection: SsoConnection): Promise<ConnectionDetails> {
  const { linksUpTo: _, protocol: __, domains, ...rest } = connection.configuration
  return {
    ...rest,
    id: connection.uuid,
    name: connection.name,
    isEnabled: connection.isEnabled,
    hasSecret: connection.credentials !== null,
    callback: callbackOf(connection.uuid),
    domains: domains.map(({ name, token, isProven }) => ({
      name,
      proof: proofOf(token),
      isProven,
    })),
    people: await peopleOf(connection),
    lastUsedAt: connection.lastSyncAt?.toUTC().toISO() ?? null,
  }
}

export const lastClaims = ({ oauthConfig }: SsoConnection): LastClaims | null =>
  oauthConfig?.last ?? null

async function peopleOf({ methodKey: provider }: SsoConnection): Promise<number> {
  const row = await db
    .from('user_authentication_methods')
    .where({ tenant_id: currentTenantId(), provider })
    .count('* as count')
    .first()
  return Number(row.count)
}

/** What the form of a connection offers. */
export async function connectionChoices(
  connection: SsoConnection | null,
  me: CurrentUser,
  i18n: I18n
): Promise<ConnectionChoices> {
  const place = connection?.configuration.place
  return {
    roles: await accessOfNewPeople.roles(me, i18n),
    keepers: await possibleKeepers(),
    usual: FIELDS,
    place: place ? await accessOfNewPeople.placeName(place) : null,
  }
}
