import { useIntl } from 'react-intl'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

/** Who used the application as somebody else. */
export default function Impersonations({ list }: { list: ListData<ListRow> }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `identity.impersonations.${id}` })
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <DataTable
        list={list}
        caption={t('title')}
        empty={<EmptyState icon="eye" title={t('empty')} description={t('empty_text')} />}
      />
    </>
  )
}
