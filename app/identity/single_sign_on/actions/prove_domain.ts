import { NotFound } from '#platform/errors'
import { recordAudit } from '#platform/audit/audit'
import { isProvenByDns } from '#identity/single_sign_on/domain'
import { ConnectionRefused } from '#identity/single_sign_on/errors'
import type SsoConnection from '#identity/single_sign_on/models/sso_connection'
import type { CurrentUser } from '#identity/current_user'

/**
 * Believes that a domain is the company's: its DNS says so, or whoever runs the installation does, for whom
 * there may be no DNS to ask.
 *
 * @throws ConnectionRefused `not_proven` @throws NotFound
 */
export async function proveDomain(connection: SsoConnection, name: string, me: CurrentUser) {
  const { configuration } = connection
  const domain = configuration.domains.find((one) => one.name === name)
  if (!domain) throw new NotFound()
  const isProven = me.can('system.tenants') || (await isProvenByDns(name, domain.token))
  if (!isProven) throw new ConnectionRefused('not_proven')
  const domains = configuration.domains.map((one) =>
    one.name === name ? { ...one, isProven: true } : one
  )
  await connection.merge({ configuration: { ...configuration, domains } }).save()
  recordAudit({
    action: 'sso_domain_proven',
    resourceType: 'integrations',
    resourceId: connection.id,
    category: 'security',
    severity: 'medium',
    metadata: { domain: name },
  })
}
