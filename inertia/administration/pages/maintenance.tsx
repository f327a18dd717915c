import { useIntl } from 'react-intl'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

/** When the installation is worked on: what is planned, what goes on, and what was. */
export default function Maintenance({ list }: { list: ListData<ListRow> }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.maintenance.${id}` })
  const announce = (
    <LinkButton href="/system/maintenance/new" variant="primary" icon="plus">
      {t('announce')}
    </LinkButton>
  )
  const status = (
    <LinkButton href="/status" icon="eye">
      {t('status_page')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          <>
            {status}
            {announce}
          </>
        }
      />
      <DataTable
        list={list}
        caption={t('caption')}
        empty={
          <EmptyState
            icon="wrench"
            title={t('empty')}
            description={t('empty_text')}
            action={announce}
          />
        }
      />
    </>
  )
}
