import { useIntl } from 'react-intl'
import type { HealthCounts } from '#administration/integrations/types'
import { IntegrationGallery } from '~/administration/components/integrations/integration_gallery'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'
import { StatTile } from '~/ui/stat_tile'

type IntegrationsProps = {
  list: ListData<ListRow>
  counts: HealthCounts
  canMakeKeys: boolean
}

/** What is connected and how it is doing, and what can be. */
export default function Integrations({ list, counts, canMakeKeys }: IntegrationsProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.integrations.${id}` })
  const hasAny = Object.values(counts).some((count) => count > 0)
  const create = (
    <LinkButton href="/admin/integrations/new" variant="primary" icon="plus">
      {t('new')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} actions={create} />
      <div className="flex flex-col gap-6">
        {hasAny && <HealthTiles counts={counts} />}
        <DataTable
          list={list}
          caption={t('caption')}
          empty={
            <EmptyState
              icon="plug"
              title={t('empty')}
              description={t('empty_text')}
              action={create}
            />
          }
        />
        <IntegrationGallery canMakeKeys={canMakeKeys} />
      </div>
    </>
  )
}

function HealthTiles({ counts }: { counts: HealthCounts }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.integrations.tiles.${id}` })
  const href = (...health: string[]) => `/admin/integrations?filter[health]=${health.join(',')}`
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <StatTile
        label={t('healthy')}
        value={counts.healthy}
        icon="success"
        tone="success"
        href={href('healthy')}
      />
      <StatTile
        label={t('failing')}
        value={counts.failing}
        note={counts.failing > 0 && t('failing_note')}
        icon="warning"
        tone={counts.failing > 0 ? 'warning' : 'neutral'}
        href={href('failing')}
      />
      <StatTile
        label={t('paused')}
        value={counts.paused}
        note={counts.paused > 0 && t('paused_note')}
        icon="failure"
        tone={counts.paused > 0 ? 'danger' : 'neutral'}
        href={href('paused')}
      />
      <StatTile
        label={t('off')}
        value={counts.new + counts.off}
        icon="circle"
        href={href('new', 'off')}
      />
    </div>
  )
}
