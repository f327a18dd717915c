import { useState } from 'react'
import { useIntl } from 'react-intl'
import { JoinDialog } from '~/identity/components/person/join_dialog'
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
  const [task, setTask] = useState<{ key: string; target: BulkTarget } | null>(null)
  const dialog = task && {
    count: 'ids' in task.target ? task.target.ids.length : list.total,
    inputs: <BulkInputs target={task.target} />,
    onClose: () => setTask(null),
  }

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
        onBulk={(key, target) => setTask({ key, target })}
        empty={
          <EmptyState
            icon="people"
            title={formatMessage({ id: 'identity.people.empty' })}
            description={formatMessage({ id: 'identity.people.empty_text' })}
          />
        }
      />
      {dialog && task.key === 'status' && (
        <StatusDialog action={bulkPath(list, 'status', task.target)} method="post" {...dialog} />
      )}
      {dialog && task.key === 'join_organization' && (
        <JoinDialog path={bulkPath(list, task.key, task.target)} {...dialog} />
      )}
    </>
  )
}
