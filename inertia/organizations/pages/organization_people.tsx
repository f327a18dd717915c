import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { OrganizationHead } from '#organizations/types'
import { LeaveDialog } from '~/organizations/components/leave_dialog'
import { OrganizationFrame } from '~/organizations/components/organization_frame'
import { TransferDialog } from '~/organizations/components/transfer_dialog'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { BulkInputs } from '~/ui/list/bulk_inputs'
import { DataTable } from '~/ui/list/data_table'
import { bulkPath } from '~/ui/list/list_addresses'
import type { BulkTarget, ListData, ListRow } from '~/ui/list/types'

type OrganizationPeopleProps = { organization: OrganizationHead; list: ListData<ListRow> }
type Task = { key: string; target: BulkTarget }

/** Who belongs to an organization or below it, and will. */
export default function OrganizationPeople({ organization, list }: OrganizationPeopleProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `organizations.members.${key}` })
  const [task, setTask] = useState<Task | null>(null)
  const dialog = task && {
    path: bulkPath(list, task.key, task.target),
    count: 'ids' in task.target ? task.target.ids.length : list.total,
    inputs: <BulkInputs target={task.target} />,
    onClose: () => setTask(null),
  }
  return (
    <OrganizationFrame
      organization={organization}
      part="people"
      actions={organization.mayChange && <LinkButton href="/admin/users">{t('add')}</LinkButton>}
    >
      <DataTable
        list={list}
        caption={t('caption')}
        onBulk={(key, target) => setTask({ key, target })}
        empty={<EmptyState icon="people" title={t('empty')} description={t('empty_text')} />}
      />
      {dialog && task.key === 'transfer' && <TransferDialog {...dialog} />}
      {dialog && task.key === 'leave' && <LeaveDialog {...dialog} />}
    </OrganizationFrame>
  )
}
