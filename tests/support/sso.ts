import db from '#platform/db'
import { createConnection } from '#identity/single_sign_on/actions/save_connection'
import { findPerson } from '#identity/queries/find_current_user'
import i18nManager from '@adonisjs/i18n/services/main'
import { FIELDS } from '#identity/single_sign_on/rules/fields'
import { SECRET } from '#tests/support/identity_provider'
import SsoConnection from '#identity/single_sign_on/models/sso_connection'
import { makeTenant, makeUser } from '#tests/support/tenants'

export const connectionValues = (issuer: string, more: object = {}) => ({
  name: 'Acme ID',
  issuer,
  clientId: 'stoa',
  clientSecret: SECRET,
  domains: [] as string[],
  isForced: false,
  isFirst: false,
  breakGlass: [] as string[],
  createsPeople: true,
  linksByEmail: true,
  mapping: { ...FIELDS, department: 'department' },
  locksFields: true,
  signsOutThere: true,
  ...more,
})

/** A company whose administrator has connected a provider, switched on; its domains are proved. */
export async function makeConnected(issuer: string, more: Record<string, unknown> = {}) {
  const tenant = await makeTenant()
  const admin = await makeUser(tenant, ['tenant_admin'], { password: 'Demo!2345' })
  const connection = await db.asTenant(
    tenant.id,
    async () => {
      const me = (await findPerson(admin.id))!
      const values = connectionValues(issuer, { breakGlass: [admin.uuid], ...more })
      const made = await createConnection(values, { me, i18n: i18nManager.locale('en') })
      const { configuration } = made
      const domains = configuration.domains.map((domain) => ({ ...domain, isProven: true }))
      await made.merge({ isEnabled: true, configuration: { ...configuration, domains } }).save()
      return made
    },
    { userId: admin.id, label: admin.name }
  )
  const reread = () => db.asTenant(tenant.id, () => SsoConnection.findOrFail(connection.id))
  return { tenant, admin, connection, reread }
}

/** What the browser of a guest keeps after it was sent to the provider, and where that is. */
export async function begin(client: any, connection: { uuid: string }, session: object = {}) {
  const sent = await client.get(`/login/sso/${connection.uuid}`).withSession(session).redirects(0)
  return { address: sent.header('location') as string, session: sent.session(), sent }
}

export const comeBack = (client: any, path: string, session: object) =>
  client.get(path).withSession(session).withInertia().redirects(0)

export const auditOf = (tenant: { id: number }, action: string) =>
  db.asTenant(tenant.id, () =>
    db.from('audit_logs').where({ tenant_id: tenant.id, action }).orderBy('id').limit(50)
  )

export const accountOf = (tenant: { id: number }, email: string) =>
  db.asTenant(tenant.id, () =>
    db
      .from('users')
      .leftJoin('user_profiles', (join) =>
        join
          .on('user_profiles.tenant_id', 'users.tenant_id')
          .andOn('user_profiles.user_id', 'users.id')
      )
      .where({ 'users.tenant_id': tenant.id, 'users.email': email })
      .select('users.*', 'user_profiles.department')
      .first()
  )
