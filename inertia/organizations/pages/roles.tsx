import { useIntl } from 'react-intl'
import type { RoleOption } from '#organizations/types'
import { NewRole } from '~/organizations/components/new_role'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

type RolesProps = {
  list: ListData<ListRow>
  canManage: boolean
  options: RoleOption[]
  myLevel: number
}

/** What people can be in the company. */
export default function Roles({ list, canManage, options, myLevel }: RolesProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `organizations.roles.${key}` })
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={canManage && <NewRole options={options} myLevel={myLevel} />}
      />
      <DataTable
        list={list}
        caption={t('title')}
        empty={<EmptyState icon="shield" title={t('empty')} description={t('empty_text')} />}
      />
    </>
  )
}
