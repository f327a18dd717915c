import { useIntl } from 'react-intl'
import type { CertificateView } from '#learning/queries/certificate_view'
import { DateText } from '~/ui/date_text'
import { Icon } from '~/ui/icon'
import { LinkButton } from '~/ui/link_button'
import { Section } from '~/ui/section'
import { StatusBadge } from '~/ui/status_badge'
import { TextLink } from '~/ui/text_link'

/** The newest certificates, each with its document. */
export function RecentCertificates({ certificates }: { certificates: CertificateView[] }) {
  const { formatMessage } = useIntl()
  return (
    <Section
      title={formatMessage({ id: 'learning.home.certificates' })}
      actions={
        <TextLink href="/me/certificates">
          {formatMessage({ id: 'learning.home.all_certificates' })}
        </TextLink>
      }
    >
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {certificates.map(({ serial, course, status, issuedAt, pdfHref }) => (
          <li key={serial} className="flex items-start gap-3 rounded-card border bg-surface p-4">
            <Icon name="award" size="lg" className="mt-0.5 text-accent-ink" />
            <div className="flex min-w-0 grow flex-col items-start gap-1">
              <p className="font-medium">{course}</p>
              <p className="text-[0.8125rem] text-ink-muted">
                <DateText value={issuedAt} style="date" />
              </p>
              <StatusBadge
                status={status}
                label={formatMessage({ id: `learning.certificates.status.${status}` })}
              />
            </div>
            {pdfHref && (
              <LinkButton
                href={pdfHref}
                size="sm"
                external
                label={formatMessage({ id: 'learning.certificates.download_of' }, { course })}
              >
                PDF
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
