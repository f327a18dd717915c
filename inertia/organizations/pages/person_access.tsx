import { useIntl } from 'react-intl'
import type { PersonHead } from '#identity/queries/person_head'
import type { AssignmentLine, RoleOption } from '#organizations/types'
import { PersonFrame } from '~/identity/components/person_frame'
import { AssignmentItem } from '~/organizations/components/assignment_item'
import { GiveRole } from '~/organizations/components/give_role'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty_state'

type PersonAccessProps = {
  person: PersonHead
  assignments: AssignmentLine[]
  options: RoleOption[]
  canManage: boolean
}

/** What somebody is in the company, and was. */
export default function PersonAccess(props: PersonAccessProps) {
  const { person, assignments, options, canManage } = props
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `organizations.access.${key}` })
  const path = `/admin/users/${person.id}/access`
  const open = assignments.filter(({ isOpen }) => isOpen)
  const past = assignments.filter(({ isOpen }) => !isOpen)
  return (
    <PersonFrame person={person} part="access">
      <div className="flex max-w-4xl flex-col gap-6">
        <Card
          title={t('now')}
          action={canManage && <GiveRole path={path} options={options} />}
          isPadded={open.length > 0}
        >
          {open.length ? (
            <Lines path={path} lines={open} canManage={canManage} />
          ) : (
            <EmptyState icon="shield" title={t('none')} description={t('none_text')} />
          )}
        </Card>
        {past.length > 0 && (
          <Card title={t('before')}>
            <Lines path={path} lines={past} canManage={false} />
          </Card>
        )}
      </div>
    </PersonFrame>
  )
}

type LinesProps = { path: string; lines: AssignmentLine[]; canManage: boolean }

const Lines = ({ path, lines, canManage }: LinesProps) => (
  <ul className="divide-y">
    {lines.map((line) => (
      <AssignmentItem key={line.id} path={path} line={line} canManage={canManage} />
    ))}
  </ul>
)
