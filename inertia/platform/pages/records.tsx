import { useIntl } from 'react-intl'
import type { RecordShape } from '#platform/records/types'
import { NewRecord } from '~/platform/components/records/new_record'
import { EmptyState } from '~/ui/empty_state'
import type { IconName } from '~/ui/icons'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

type RecordsProps = { list: ListData<ListRow>; shape: RecordShape }

/** All records of a kind that was declared as one. */
export default function Records({ list, shape }: RecordsProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `${shape.labels}.${key}` })
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={<NewRecord shape={shape} />}
      />
      <DataTable
        list={list}
        caption={t('title')}
        empty={
          <EmptyState
            icon={shape.icon as IconName}
            title={t('empty')}
            description={t('empty_text')}
            action={<NewRecord shape={shape} />}
          />
        }
      />
    </>
  )
}
