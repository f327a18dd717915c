import { useIntl } from 'react-intl'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'
import { useSsoCrumbs } from '~/identity/components/sso/crumbs'

type SsoConnectionsProps = { list: ListData<ListRow> }

/** Where people of the company sign in instead of with a password. */
export default function SsoConnections({ list }: SsoConnectionsProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `identity.sso.${id}` })
  const [integrations] = useSsoCrumbs()
  const create = (
    <LinkButton href="/admin/integrations/sso/new" variant="primary" icon="plus">
      {t('new')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        breadcrumbs={[integrations, { label: t('title') }]}
        actions={create}
      />
      <DataTable
        list={list}
        caption={t('caption')}
        empty={
          <EmptyState
            icon="shield"
            title={t('empty')}
            description={t('empty_text')}
            action={create}
          />
        }
      />
    </>
  )
}
