import { useState } from 'react'
import { useIntl } from 'react-intl'
import { NewPerson } from '~/identity/components/person/new_person'
import { StatusDialog } from '~/identity/components/person/status_dialog'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { BulkInputs } from '~/ui/list/bulk_inputs'
import { DataTable } from '~/ui/list/data_table'
import { bulkPath } from '~/ui/list/list_addresses'
import type { BulkTarget, ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

type PeopleProps = { list: ListData<ListRow>; canManage: boolean }

/** Everybody of the company, and what is done with many accounts. */
export default function People({ list, canManage }: PeopleProps) {
  const { formatMessage } = useIntl()
  const [target, setTarget] = useState<BulkTarget | null>(null)

  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'identity.people.title' })}
        description={formatMessage({ id: 'identity.people.lead' })}
        actions={
          canManage && (
            <>
              <LinkButton href="/admin/users/import" icon="upload">
                {formatMessage({ id: 'identity.people.import' })}
              </LinkButton>
              <NewPerson />
            </>
          )
        }
      />
      <DataTable
        list={list}
        caption={formatMessage({ id: 'identity.people.caption' })}
        onBulk={(_key, chosen) => setTarget(chosen)}
        empty={
          <EmptyState
            icon="people"
            title={formatMessage({ id: 'identity.people.empty' })}
            description={formatMessage({ id: 'identity.people.empty_text' })}
          />
        }
      />
      {target && (
        <StatusDialog
          action={bulkPath(list, 'status', target)}
          method="post"
          count={'ids' in target ? target.ids.length : list.total}
          inputs={<BulkInputs target={target} />}
          onClose={() => setTarget(null)}
        />
      )}
    </>
  )
}
