import { useIntl } from 'react-intl'
import type { KeyDetails } from '#platform/api/keys/key_details'
import { KeyFacts } from '~/platform/components/api/key_facts'
import { KeyUseCard } from '~/platform/components/api/key_use_card'
import { RenewKey } from '~/platform/components/api/renew_key'
import { RevokeKey } from '~/platform/components/api/revoke_key'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'
import { StatusBadge } from '~/ui/status_badge'

/** `permissions` are in words. */
type ApiKeyProps = { apiKey: KeyDetails; list: ListData<ListRow> }

/** One key: what it may, how much it is used, and what was refused. */
export default function ApiKey({ apiKey, list }: ApiKeyProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `platform.api.${id}` })
  const { id, name, state, isMine } = apiKey
  const row = { id, name, isMine, state: { value: state, label: t(`filters.state.${state}`) } }
  return (
    <>
      <PageHeader
        title={name}
        breadcrumbs={[{ label: t('key.title'), href: '/admin/api-keys' }, { label: name }]}
        badge={<StatusBadge status={state} label={row.state.label} />}
        actions={
          <>
            <RenewKey row={row} />
            <RevokeKey row={row} />
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <div className="grid items-start gap-6 lg:grid-cols-[2fr_minmax(18rem,1fr)]">
          <KeyUseCard use={apiKey.use} />
          <KeyFacts apiKey={apiKey} />
        </div>
        <section aria-labelledby="refusals">
          <h2 id="refusals" className="pb-3 text-[0.9375rem] font-semibold">
            {t('refusals.title')}
          </h2>
          <DataTable
            list={list}
            caption={t('refusals.caption')}
            empty={
              <EmptyState
                icon="check"
                title={t('refusals.empty')}
                description={t('refusals.empty_text')}
              />
            }
          />
        </section>
      </div>
    </>
  )
}
