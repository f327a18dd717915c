import { useIntl } from 'react-intl'
import type { StorageUse } from '#platform/files/types'
import { StorageBar } from '~/administration/components/storage_bar'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

type FilesProps = { list: ListData<ListRow>; use: StorageUse }

/** All files and the room they take. */
export default function Files({ list, use }: FilesProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `administration.files.${key}` })
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <div className="flex flex-col gap-6">
        <StorageBar use={use} />
        <DataTable
          list={list}
          caption={t('caption')}
          empty={<EmptyState icon="file" title={t('empty')} description={t('empty_text')} />}
        />
      </div>
    </>
  )
}
