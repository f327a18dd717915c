import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { RecordShape } from '#platform/records/types'
import type { TagColor } from '#platform/tags/types'
import { NewRecord } from '~/platform/components/records/new_record'
import { MergeTags } from '~/platform/components/records/merge_tags'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { BulkTarget, ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

type TagRow = ListRow & { color: { value: TagColor; label: string } }

type TagsProps = { list: ListData<ListRow>; shape: RecordShape }

/** The vocabulary of tags: renamed, coloured and merged for all records at once. */
export default function Tags({ list, shape }: TagsProps) {
  const { formatMessage } = useIntl()
  const [merging, merge] = useState<BulkTarget | null>(null)
  const t = (key: string) => formatMessage({ id: `platform.tags.${key}` })
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
        renderCell={(row, { key }) =>
          key === 'color' ? <ColorCell row={row as TagRow} /> : undefined
        }
        onBulk={(_key, target) => merge(target)}
        empty={
          <EmptyState
            icon="tag"
            title={t('empty')}
            description={t('empty_text')}
            action={<NewRecord shape={shape} />}
          />
        }
      />
      {merging && <MergeTags list={list} target={merging} onClose={() => merge(null)} />}
    </>
  )
}

function ColorCell({ row: { color } }: { row: TagRow }) {
  return <Badge tone={color.value}>{color.label}</Badge>
}
