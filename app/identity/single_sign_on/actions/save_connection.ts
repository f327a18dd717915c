import { fieldFault, fieldFaults } from '#platform/http/field_fault'
import { faultOfUrl } from '#platform/http/outgoing/outgoing_url'
import { levelsOf } from '#platform/permissions/level_of'
import { newSecret } from '#platform/secrets'
import { accessOfNewPeople } from '#identity/single_sign_on/new_people'
import { possibleKeepers } from '#identity/single_sign_on/queries/may_use_password'
import AuthenticationMethod from '#identity/single_sign_on/models/authentication_method'
import SsoConnection from '#identity/single_sign_on/models/sso_connection'
import type { CurrentUser } from '#identity/current_user'
import type { MappedField } from '#identity/single_sign_on/rules/fields'
import type { I18n } from '@adonisjs/i18n'
import type { Domain, SsoConfiguration } from '#identity/single_sign_on/types'

export type ConnectionValues = Omit<
  SsoConfiguration,
  'protocol' | 'domains' | 'breakGlass' | 'linksUpTo' | 'mapping' | 'role' | 'place' | 'scopes'
> & {
  name: string
  /** Kept as it is when it is left out or empty. */
  clientSecret?: string | null
  scopes?: string
  domains?: string[]
  breakGlass?: string[]
  role?: string | null
  place?: string | null
  mapping: Partial<Record<MappedField, string | null>>
}

type By = { me: CurrentUser; i18n: I18n }

const SCOPES = 'openid profile email'

/**
 * A way into the company, off until somebody switches it on.
 *
 * @throws E_VALIDATION_ERROR beside an address, a domain or people that cannot be used
 */
export async function createConnection(values: ConnectionValues, by: By) {
  const connection = new SsoConnection()
  connection.merge({
    slug: newSecret().slice(0, 20).toLowerCase(),
    integrationType: 'sso',
    provider: 'oidc',
    status: 'inactive',
    isEnabled: false,
  })
  return changeConnection(connection, values, by)
}

/** @throws E_VALIDATION_ERROR as above, and when people are linked and the issuer changes */
export async function changeConnection(
  connection: SsoConnection,
  { name, clientSecret, ...values }: ConnectionValues,
  by: By
) {
  await refuseFaults(connection, values, by)
  const { role = null, place = null, domains = [], breakGlass = [] } = values
  await accessOfNewPeople.check({ role, place }, by.me, by.i18n)
  if (clientSecret) connection.keepSecret(clientSecret)
  const configuration: SsoConfiguration = {
    ...values,
    protocol: 'oidc',
    scopes: scopesOf(values.scopes),
    role,
    place,
    breakGlass,
    domains: domains.map((domain) => domainOf(connection, domain)),
    linksUpTo: (await levelsOf([by.me.id])).get(by.me.id)!,
    mapping: claimsOf(values.mapping),
  }
  await connection.merge({ name, configuration }).save()
  return connection.refresh()
}

type Values = Omit<ConnectionValues, 'name' | 'clientSecret'>

async function refuseFaults(connection: SsoConnection, values: Values, { i18n }: By) {
  const { issuer, isForced, domains = [], breakGlass = [] } = values
  const fault = faultOfUrl(issuer)
  if (fault) throw fieldFault(i18n, 'issuer', `identity.sso.errors.address.${fault}`)
  const before = connection.configuration as SsoConfiguration | undefined
  if (before && before.issuer !== issuer && (await hasPeople(connection))) {
    throw fieldFault(i18n, 'issuer', 'identity.sso.errors.issuer_in_use')
  }
  if (!isForced) return
  if (domains.length === 0) throw fieldFault(i18n, 'domains', 'identity.sso.errors.no_domain')
  const keepers = new Set((await possibleKeepers()).map(({ id }) => id))
  if (!breakGlass.some((id) => keepers.has(id))) {
    throw fieldFaults(i18n, { breakGlass: 'identity.sso.errors.no_keeper' })
  }
}

const hasPeople = ({ methodKey }: SsoConnection) =>
  AuthenticationMethod.findBy({ provider: methodKey })

/** Proved stays proved. */
function domainOf(connection: SsoConnection, name: string): Domain {
  const before = connection.configuration as SsoConfiguration | undefined
  return (
    before?.domains.find((one) => one.name === name) ?? {
      name,
      token: newSecret(),
      isProven: false,
    }
  )
}

const scopesOf = (scopes = '') =>
  [...new Set(['openid', ...(scopes || SCOPES).split(/\s+/).filter(Boolean)])].join(' ')

const claimsOf = (mapping: ConnectionValues['mapping']): SsoConfiguration['mapping'] =>
  Object.fromEntries(
    Object.entries({ ...mapping, email: mapping.email || 'email' }).filter(([, claim]) => claim)
  )
