import { useIntl } from 'react-intl'
import type { RecordHistory } from '#platform/history/types'
import { Comparison } from '~/platform/components/history/comparison'
import { EntryLine } from '~/platform/components/history/entry_line'
import { MomentPicker } from '~/platform/components/history/moment_picker'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'

/** The past of one record: what happened, two moments side by side, and the way back. */
export default function History({ history }: { history: RecordHistory }) {
  const { formatMessage } = useIntl()
  const t = (id: string, values?: Record<string, string>) =>
    formatMessage({ id: `platform.history.${id}` }, values)
  const { title, href, entries, comparison, isCut } = history
  return (
    <>
      <PageHeader
        title={t('title', { title })}
        description={t('lead')}
        breadcrumbs={[{ label: history.kindLabel }, { label: title, href }, { label: t('open') }]}
        actions={<LinkButton href={href}>{t('back', { title })}</LinkButton>}
      />
      {entries.length === 0 ? (
        <EmptyState icon="history" title={t('empty')} description={t('empty_text')} />
      ) : (
        <div className="flex flex-col gap-6">
          <MomentPicker history={history} />
          {comparison && <Comparison comparison={comparison} />}
          <Card isPadded={false}>
            <ol className="divide-y">
              {entries.map((entry) => (
                <EntryLine key={entry.id} entry={entry} history={history} />
              ))}
            </ol>
          </Card>
          {isCut && <p className="text-ink-muted">{t('cut')}</p>}
        </div>
      )}
    </>
  )
}
