import { useIntl } from 'react-intl'
import type { ConnectionDetails } from '#identity/single_sign_on/types'
import type { LastClaims } from '#identity/single_sign_on/types'
import { ConnectionActions } from '~/identity/components/sso/connection_actions'
import { ConnectionFacts } from '~/identity/components/sso/connection_facts'
import { DomainsCard } from '~/identity/components/sso/domains_card'
import { ReceivedClaims } from '~/identity/components/sso/received_claims'
import { useSsoCrumbs } from '~/identity/components/sso/crumbs'
import { PageHeader } from '~/ui/page_header'
import { StatusBadge } from '~/ui/status_badge'

type SsoConnectionProps = {
  connection: ConnectionDetails
  last: LastClaims | null
  /** Whoever runs the installation need not ask the DNS. */
  provesDomains: boolean
}

/** One connection: what to enter at the provider, whose addresses it is for, and what it said last. */
export default function SsoConnection({ connection, last, provesDomains }: SsoConnectionProps) {
  const { formatMessage } = useIntl()
  const state = connection.isEnabled ? 'on' : 'off'
  return (
    <>
      <PageHeader
        title={connection.name}
        breadcrumbs={[...useSsoCrumbs(), { label: connection.name }]}
        badge={
          <StatusBadge
            status={connection.isEnabled ? 'active' : 'off'}
            label={formatMessage({ id: `identity.sso.filters.state.${state}` })}
          />
        }
        actions={<ConnectionActions connection={connection} />}
      />
      <div className="flex flex-col gap-6">
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <ConnectionFacts connection={connection} />
          <DomainsCard connection={connection} provesDomains={provesDomains} />
        </div>
        <ReceivedClaims last={last} />
      </div>
    </>
  )
}
