import { useIntl } from 'react-intl'
import { BankForm } from '~/assessments/components/bank_form'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

type BanksProps = { list: ListData<ListRow>; can: { create: boolean } }

export default function Banks({ list, can }: BanksProps) {
  const { formatMessage } = useIntl()
  const create = can.create && (
    <BankForm
      trigger={
        <Button variant="primary" icon="plus">
          {formatMessage({ id: 'assessments.banks.new' })}
        </Button>
      }
    />
  )
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'assessments.banks.title' })}
        description={formatMessage({ id: 'assessments.banks.lead' })}
        actions={create}
      />
      <DataTable
        list={list}
        caption={formatMessage({ id: 'assessments.banks.title' })}
        empty={
          <EmptyState
            icon="checklist"
            title={formatMessage({ id: 'assessments.banks.empty' })}
            description={formatMessage({ id: 'assessments.banks.empty_text' })}
          />
        }
      />
    </>
  )
}
