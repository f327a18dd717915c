import { useIntl } from 'react-intl'
import type { PeopleImportPage } from '#standards/people/types'
import { ImportCounts } from '~/standards/components/people/import_counts'
import { RunImport } from '~/standards/components/people/run_import'
import { Callout } from '~/ui/callout'
import { DateText } from '~/ui/date_text'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'
import { UndoButton } from '~/ui/undo_button'

type PeopleReportProps = { file: PeopleImportPage; list: ListData<ListRow> }

/** What would become, or became, of every row of the file. */
export default function PeopleReport({ file, list }: PeopleReportProps) {
  const { formatMessage } = useIntl()
  const t = (key: string, values = {}) => formatMessage({ id: `standards.people.${key}` }, values)
  const path = `/admin/users/imports/${file.id}`
  const isDone = file.state === 'done'
  const errors = file.counts.error ?? 0
  const title = t(isDone ? 'report.title_done' : 'report.title_check')
  return (
    <>
      <PageHeader
        title={title}
        description={<SentBy file={file} />}
        breadcrumbs={[
          { label: t('back'), href: '/admin/users' },
          { label: t('title'), href: '/admin/users/import' },
          { label: file.fileName },
        ]}
        actions={isDone ? <Done file={file} /> : <RunImport file={file} />}
      />
      <div className="flex flex-col gap-6">
        <ImportCounts counts={file.counts} path={path} />
        {!isDone && !file.counts.new && !file.counts.changed && (
          <Callout title={t('report.nothing')}>{t('report.nothing_text')}</Callout>
        )}
        {errors > 0 && (
          <Callout
            kind="warning"
            title={t('report.faulty', { count: errors })}
            action={
              <LinkButton href={`${path}/errors.csv`} icon="download" size="sm" external>
                {t('report.errors')}
              </LinkButton>
            }
          >
            {t('report.faulty_text')}
          </Callout>
        )}
        <DataTable
          list={list}
          caption={t('report.caption')}
          empty={<EmptyState icon="people" title={t('report.empty')} />}
        />
      </div>
    </>
  )
}

function Done({ file }: { file: PeopleImportPage }) {
  const { formatMessage } = useIntl()
  return (
    <>
      <UndoButton offer={file.undo} />
      <LinkButton href="/admin/users/import">
        {formatMessage({ id: 'standards.people.report.again' })}
      </LinkButton>
    </>
  )
}

function SentBy({ file: { createdAt, createdBy, fileName } }: { file: PeopleImportPage }) {
  const { formatMessage } = useIntl()
  const key = createdBy ? 'by' : 'by_nobody'
  const date = <DateText value={createdAt} style="datetime" />
  return (
    <>
      <bdi>{fileName}</bdi>
      {' · '}
      {formatMessage({ id: `standards.people.${key}` }, { date, name: createdBy })}
    </>
  )
}
