import { useIntl } from 'react-intl'
import { MadeKey } from '~/platform/components/api/made_key'
import { RenewKey } from '~/platform/components/api/renew_key'
import { RevokeKey, type KeyRow } from '~/platform/components/api/revoke_key'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

/** `made` is the secret of a key that was just made, for this once. */
type ApiKeysProps = { list: ListData<ListRow>; made: string | null }

export default function ApiKeys({ list, made }: ApiKeysProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `platform.api.${id}` })
  const create = (
    <LinkButton href="/admin/api-keys/new" variant="primary" icon="plus">
      {t('new')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          <>
            <LinkButton href="/api/docs" icon="book">
              {t('docs')}
            </LinkButton>
            {create}
          </>
        }
      />
      {made && <MadeKey secret={made} />}
      <DataTable
        list={list}
        caption={t('caption')}
        rowActions={(row) => (
          <span className="flex flex-wrap justify-end gap-2">
            <RenewKey row={row as KeyRow} />
            <RevokeKey row={row as KeyRow} />
          </span>
        )}
        empty={
          <EmptyState icon="key" title={t('empty')} description={t('empty_text')} action={create} />
        }
      />
    </>
  )
}
