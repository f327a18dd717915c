import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { Verification } from '#platform/audit/verify_history'
import { LiveSwitch } from '~/reporting/components/live_switch'
import { VerificationLine } from '~/reporting/components/verification_line'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

type AuditProps = { list: ListData<ListRow>; verification: Verification | null }

export default function Audit({ list, verification }: AuditProps) {
  const { formatMessage } = useIntl()
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'reporting.audit.title' })}
        description={formatMessage({ id: 'reporting.audit.lead' })}
        actions={
          <>
            <LiveSwitch />
            <Button icon="shield" onPress={() => router.post('/admin/audit/verifications')}>
              {formatMessage({ id: 'reporting.audit.verify' })}
            </Button>
          </>
        }
      />
      <VerificationLine verification={verification} />
      <DataTable
        list={list}
        caption={formatMessage({ id: 'reporting.audit.caption' })}
        empty={
          <EmptyState
            icon="history"
            title={formatMessage({ id: 'reporting.audit.empty' })}
            description={formatMessage({ id: 'reporting.audit.empty_text' })}
          />
        }
      />
    </>
  )
}
