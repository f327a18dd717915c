import { useIntl } from 'react-intl'
import type { TeamCounts } from '#learning/queries/team_counts'
import { EnrollmentTable, type EnrollmentRow } from '~/learning/components/enrollment_table'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import type { ListData } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'
import { StatTile } from '~/ui/stat_tile'

type TeamProps = { counts: TeamCounts; list: ListData<EnrollmentRow>; canAssign: boolean }

/** A manager's people: how they stand, why, and what to do about it. */
export default function Team({ counts, list, canAssign }: TeamProps) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `learning.team.${id}` })
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'ui.navigation.team' })}
        description={words('lead')}
        actions={
          canAssign && (
            <LinkButton href="/team/assign" variant="primary" icon="plus">
              {words('assign')}
            </LinkButton>
          )
        }
      />
      <div className="flex flex-col gap-6">
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          <StatTile label={words('people')} value={counts.people} icon="people" href="/team" />
          <StatTile
            label={words('overdue')}
            value={counts.overdue}
            icon="alert"
            tone={counts.overdue > 0 ? 'danger' : 'neutral'}
            href="/team?filter[standing]=overdue"
          />
          <StatTile
            label={words('due_soon')}
            value={counts.dueSoon}
            icon="clock"
            tone={counts.dueSoon > 0 ? 'warning' : 'neutral'}
            href="/team?filter[standing]=due_soon"
          />
          <StatTile
            label={words('in_order')}
            value={counts.inOrder}
            icon="success"
            tone="success"
            href="/team?filter[people]=in_order"
          />
        </div>
        <EnrollmentTable
          list={list}
          caption={words('caption')}
          base="/team"
          empty={
            <EmptyState icon="team" title={words('empty')} description={words('empty_text')} />
          }
        />
      </div>
    </>
  )
}
