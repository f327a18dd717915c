import { router } from '@inertiajs/react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { CompletionRecord } from '#learning/queries/completion_record'
import type { PlayerFrame } from '#learning/types'
import { CertificateCard } from '~/learning/components/certificate_card'
import { EvidenceList } from '~/learning/components/evidence_list'
import { Player } from '~/learning/components/player'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { DurationText } from '~/ui/duration_text'
import { Icon } from '~/ui/icon'
import { LinkButton } from '~/ui/link_button'

type CompletionProps = { frame: PlayerFrame; record: CompletionRecord }

/** The end of a course: what was reached, the certificate, and the evidence for both. */
export default function Completion({ frame, record }: CompletionProps) {
  const { formatMessage } = useIntl()
  const { title, slug } = frame.course
  return (
    <Player frame={frame} title={formatMessage({ id: 'learning.completion.title' })}>
      <div className="flex flex-col gap-6">
        <header className="flex flex-col items-center gap-3 rounded-card border border-success/30 bg-success-soft px-6 py-10 text-center">
          <span className="grid size-14 place-items-center rounded-full bg-surface text-success">
            <Icon name="success" size="lg" />
          </span>
          <p className="text-[0.8125rem] font-medium text-success">
            {formatMessage({ id: 'learning.completion.title' })}
          </p>
          <h1 className="max-w-prose text-2xl/8 font-semibold tracking-tight text-balance">
            {title}
          </h1>
          <p className="text-ink-muted">
            <FormattedMessage
              id="learning.completion.facts"
              values={{
                date: <DateText value={record.completedAt} style="date" />,
                time: <DurationText seconds={record.seconds} />,
                version: record.version,
              }}
            />
          </p>
        </header>
        {record.certificate && <CertificateCard certificate={record.certificate} />}
        <Card title={formatMessage({ id: 'learning.completion.evidence' })}>
          <EvidenceList evidence={record.evidence} />
        </Card>
        <div className="flex flex-wrap gap-2">
          <LinkButton href="/home" variant={record.certificate ? 'secondary' : 'primary'}>
            {formatMessage({ id: 'learning.completion.home' })}
          </LinkButton>
          <Button
            variant="ghost"
            icon="restart"
            onPress={() => router.post(`/c/${slug}/enrollments`)}
          >
            {formatMessage({ id: 'learning.again' })}
          </Button>
        </div>
      </div>
    </Player>
  )
}

Completion.layout = (page: React.ReactNode) => page
