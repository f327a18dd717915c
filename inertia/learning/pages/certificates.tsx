import { useIntl } from 'react-intl'
import type { CertificateView } from '#learning/queries/certificate_view'
import { CertificateCard } from '~/learning/components/certificate_card'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'

export default function Certificates({ certificates }: { certificates: CertificateView[] }) {
  const { formatMessage } = useIntl()
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'learning.certificates.title' })}
        description={formatMessage({ id: 'learning.certificates.lead' })}
      />
      {certificates.length === 0 ? (
        <div className="rounded-card border bg-surface">
          <EmptyState
            icon="award"
            title={formatMessage({ id: 'learning.certificates.empty' })}
            description={formatMessage({ id: 'learning.certificates.empty_text' })}
            action={
              <LinkButton href="/home">
                {formatMessage({ id: 'learning.completion.home' })}
              </LinkButton>
            }
          />
        </div>
      ) : (
        <ul className="flex flex-col gap-3">
          {certificates.map((certificate) => (
            <li key={certificate.serial}>
              <CertificateCard certificate={certificate} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
