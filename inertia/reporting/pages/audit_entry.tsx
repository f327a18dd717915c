import { useIntl } from 'react-intl'
import type { AuditEntryView } from '#reporting/types'
import { ChangeTable } from '~/platform/components/history/change_table'
import { EntryFacts } from '~/reporting/components/entry_facts'
import { EntryProof } from '~/reporting/components/entry_proof'
import { Card } from '~/ui/card'
import { PageHeader } from '~/ui/page_header'
import { TextLink } from '~/ui/text_link'

/** One entry of the history: who, what, from where, before and after, and its proof. */
export default function AuditEntry({ entry }: { entry: AuditEntryView }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `reporting.audit.${id}` })
  const title = entry.record
    ? formatMessage(
        { id: 'reporting.audit.entry.title' },
        { action: entry.action, record: entry.record }
      )
    : entry.action
  return (
    <>
      <PageHeader
        title={title}
        description={entry.actor}
        breadcrumbs={[{ label: t('title'), href: '/admin/audit' }, { label: title }]}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <Card title={t('entry.changes')}>
            {entry.description && <p className="pb-3">{entry.description}</p>}
            {entry.changes.length > 0 ? (
              <ChangeTable changes={entry.changes} />
            ) : (
              <p className="text-ink-muted">{t('entry.no_changes')}</p>
            )}
          </Card>
          {entry.ofRequest.length > 0 && <SameRequest lines={entry.ofRequest} />}
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <EntryFacts entry={entry} />
          <EntryProof entry={entry} />
        </div>
      </div>
    </>
  )
}

function SameRequest({ lines }: { lines: AuditEntryView['ofRequest'] }) {
  const { formatMessage } = useIntl()
  return (
    <Card title={formatMessage({ id: 'reporting.audit.entry.same_request' })}>
      <ul className="flex flex-col gap-2">
        {lines.map(({ id, action, record, changes }) => (
          <li key={id}>
            <TextLink href={`/admin/audit/${id}`}>
              {[action, record].filter(Boolean).join(': ')}
            </TextLink>
            <p className="text-[0.8125rem] break-words text-ink-muted">{changes}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
