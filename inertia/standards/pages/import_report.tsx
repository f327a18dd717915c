import { FormattedDate, useIntl } from 'react-intl'
import type { UndoOffer } from '#platform/undo/types'
import type { LastImport } from '#standards/queries/last_import'
import { Callout } from '~/ui/callout'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'
import { StatTile } from '~/ui/stat_tile'
import { TextLink } from '~/ui/text_link'
import { UndoButton } from '~/ui/undo_button'

type ImportReportProps = {
  course: { title: string; slug: string }
  summary: LastImport
  undo: UndoOffer
  list: ListData<ListRow>
}

/** What became of every file of the package. */
export default function ImportReport({ course, summary, undo, list }: ImportReportProps) {
  const { formatMessage } = useIntl()
  const studio = `/studio/${course.slug}`
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'standards.import.report.of' }, { file: summary.fileName })}
        description={<ImportedBy summary={summary} />}
        breadcrumbs={[
          { label: formatMessage({ id: 'ui.navigation.studio' }), href: '/studio' },
          { label: course.title, href: `${studio}/outline` },
          { label: formatMessage({ id: 'standards.import.report.title' }) },
        ]}
        actions={
          <>
            <UndoButton offer={undo} />
            <LinkButton href="/studio/import">
              {formatMessage({ id: 'standards.import.report.again' })}
            </LinkButton>
            <LinkButton href={`${studio}/outline`} variant="primary">
              {formatMessage({ id: 'standards.import.report.open' })}
            </LinkButton>
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <Counts counts={summary.counts} path={`${studio}/import-report`} />
        {summary.remarks > 0 && (
          <Callout
            kind="warning"
            title={formatMessage(
              { id: 'standards.import.report.remarks' },
              { count: summary.remarks }
            )}
          >
            {formatMessage({ id: 'standards.import.report.remarks_text' })}{' '}
            <TextLink href={`${studio}/import-report?filter[remarks]=true`}>
              {formatMessage({ id: 'standards.import.report.show_remarks' })}
            </TextLink>
          </Callout>
        )}
        <DataTable
          list={list}
          caption={formatMessage({ id: 'standards.import.report.caption' })}
          empty={
            <EmptyState
              title={formatMessage({ id: 'standards.import.report.empty' })}
              icon="file"
            />
          }
        />
      </div>
    </>
  )
}

function ImportedBy({ summary }: { summary: LastImport }) {
  const { formatMessage } = useIntl()
  const date = <FormattedDate value={summary.importedAt} dateStyle="medium" timeStyle="short" />
  return formatMessage(
    { id: summary.importedBy ? 'standards.import.report.by' : 'standards.import.report.by_nobody' },
    { date, name: summary.importedBy }
  )
}

/** What became of the lessons first. */
const OUTCOMES = [
  'added',
  'updated',
  'unchanged',
  'kept',
  'trashed',
  'picture',
  'download',
  'left_out',
] as const

function Counts({ counts, path }: { counts: LastImport['counts']; path: string }) {
  const { formatMessage, formatNumber } = useIntl()
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
      {OUTCOMES.filter((outcome) => counts[outcome]).map((outcome) => (
        <StatTile
          key={outcome}
          label={formatMessage(
            { id: `standards.import.report.counts.${outcome}` },
            { count: counts[outcome] }
          )}
          value={formatNumber(counts[outcome] ?? 0)}
          href={`${path}?filter[outcome]=${outcome}`}
        />
      ))}
    </div>
  )
}
