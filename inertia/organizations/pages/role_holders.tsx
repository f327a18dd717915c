import { useIntl } from 'react-intl'
import type { RoleHead } from '#organizations/types'
import { RoleFrame } from '~/organizations/components/role_frame'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'

type RoleHoldersProps = { role: RoleHead; list: ListData<ListRow> }

/** Who holds a role, and where. */
export default function RoleHolders({ role, list }: RoleHoldersProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `organizations.holders.${key}` })
  return (
    <RoleFrame role={role} part="holders">
      <DataTable
        list={list}
        caption={t('caption')}
        empty={<EmptyState icon="people" title={t('empty')} description={t('empty_text')} />}
      />
    </RoleFrame>
  )
}
