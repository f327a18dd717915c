import { useIntl } from 'react-intl'
import type { PersonHead } from '#identity/queries/person_head'
import type { MembershipLine } from '#organizations/types'
import { PersonFrame } from '~/identity/components/person_frame'
import { AddMembership } from '~/organizations/components/add_membership'
import { MembershipItem } from '~/organizations/components/membership_item'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty_state'

type PersonOrganizationsProps = {
  person: PersonHead
  memberships: MembershipLine[]
  canAdd: boolean
}

/** Where somebody belongs, will belong and did. */
export default function PersonOrganizations(props: PersonOrganizationsProps) {
  const { person, memberships, canAdd } = props
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `organizations.memberships.${key}` })
  const path = `/admin/users/${person.id}/organizations`
  const open = memberships.filter(({ status }) => status !== 'inactive')
  const past = memberships.filter(({ status }) => status === 'inactive')
  return (
    <PersonFrame person={person} part="organizations">
      <div className="flex max-w-4xl flex-col gap-6">
        <Card
          title={t('now')}
          action={canAdd && <AddMembership path={path} />}
          isPadded={open.length > 0}
        >
          {open.length ? (
            <Lines path={path} memberships={open} />
          ) : (
            <EmptyState icon="tree" title={t('none')} description={t('none_text')} />
          )}
        </Card>
        {past.length > 0 && (
          <Card title={t('before')}>
            <Lines path={path} memberships={past} />
          </Card>
        )}
      </div>
    </PersonFrame>
  )
}

type LinesProps = { path: string; memberships: MembershipLine[] }

const Lines = ({ path, memberships }: LinesProps) => (
  <ul className="divide-y">
    {memberships.map((membership) => (
      <MembershipItem
        key={membership.id}
        path={`${path}/${membership.id}`}
        membership={membership}
      />
    ))}
  </ul>
)
