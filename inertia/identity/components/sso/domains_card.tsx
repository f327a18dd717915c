import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { ConnectionDetails } from '#identity/single_sign_on/types'
import { CopiedText } from '~/identity/components/sso/copied_text'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { StatusBadge } from '~/ui/status_badge'

type DomainsCardProps = { connection: ConnectionDetails; provesDomains: boolean }

/** Whose addresses the sign-in page sends this way, and how a domain is proved. */
export function DomainsCard({ connection, provesDomains }: DomainsCardProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `identity.sso.${id}` })
  const { id, domains } = connection
  const open = domains.some(({ isProven }) => !isProven)
  return (
    <Card title={t('form.domains')}>
      <p className="pb-3 text-ink-muted">
        {t(domains.length === 0 ? 'domains_none' : open ? 'domains_how' : 'domains_text')}
      </p>
      <ul className="divide-y">
        {domains.map(({ name, proof, isProven }) => (
          <li key={name} className="flex flex-col gap-2 py-3">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <span className="font-medium break-all">{name}</span>
              <StatusBadge
                status={isProven ? 'valid' : 'waiting'}
                label={t(isProven ? 'proven' : 'not_proven')}
              />
            </div>
            {!isProven && (
              <>
                <CopiedText text={proof} label={t('copy_proof')} />
                <div>
                  <Button
                    size="sm"
                    onPress={() =>
                      router.put(
                        `/admin/integrations/sso/${id}/domains`,
                        { domain: name },
                        { preserveScroll: true }
                      )
                    }
                  >
                    {t(provesDomains ? 'prove_by_hand' : 'prove')}
                  </Button>
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
