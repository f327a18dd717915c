import { useIntl } from 'react-intl'
import { EnrollmentTable, type EnrollmentRow } from '~/learning/components/enrollment_table'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import type { ListData } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

type EnrollmentsProps = { list: ListData<EnrollmentRow>; canAssign: boolean }

/** Everybody's courses. */
export default function Enrollments({ list, canAssign }: EnrollmentsProps) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `learning.enrollments.${id}` })
  const assign = (
    <LinkButton href="/admin/enrollments/assign" variant="primary" icon="plus">
      {formatMessage({ id: 'learning.team.assign' })}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'ui.navigation.enrollments' })}
        description={words('lead')}
        actions={canAssign && assign}
      />
      <EnrollmentTable
        list={list}
        caption={words('caption')}
        base={canAssign ? '/admin/enrollments' : undefined}
        empty={
          <EmptyState
            icon="enrollment"
            title={words('empty')}
            description={words('empty_text')}
            action={canAssign && assign}
          />
        }
      />
    </>
  )
}
