import { FormattedMessage, useIntl } from 'react-intl'
import type { CertificateView } from '#learning/queries/certificate_view'
import { CopyLink } from '~/learning/components/copy_link'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { Icon } from '~/ui/icon'
import { LinkButton } from '~/ui/link_button'
import { StatusBadge } from '~/ui/status_badge'

/** A certificate with what can be done with it. */
export function CertificateCard({ certificate }: { certificate: CertificateView }) {
  const { formatMessage } = useIntl()
  const { serial, course, status, issuedAt, expiresAt, pdfHref } = certificate
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-4">
        <span className="grid size-12 shrink-0 place-items-center rounded-card bg-accent-soft text-accent-ink">
          <Icon name="award" size="lg" />
        </span>
        <div className="min-w-0 grow basis-60">
          <p className="flex flex-wrap items-center gap-2 font-semibold">
            {course}
            <StatusBadge
              status={status}
              label={formatMessage({ id: `learning.certificates.status.${status}` })}
            />
          </p>
          <p className="text-[0.8125rem] text-ink-muted">
            <FormattedMessage
              id={expiresAt ? 'learning.certificates.issued_until' : 'learning.certificates.issued'}
              values={{
                date: <DateText value={issuedAt} style="date" />,
                until: expiresAt && <DateText value={expiresAt} style="date" />,
              }}
            />
          </p>
          <p className="font-mono text-xs text-ink-muted">{serial}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {pdfHref && (
            <LinkButton href={pdfHref} variant="primary" icon="download" external>
              {formatMessage({ id: 'learning.certificates.download' })}
            </LinkButton>
          )}
          <LinkButton href={certificate.verifyHref} icon="shield" external>
            {formatMessage({ id: 'learning.certificates.verify' })}
          </LinkButton>
          <CopyLink path={certificate.verifyHref} />
        </div>
      </div>
    </Card>
  )
}
