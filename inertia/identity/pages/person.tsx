import { useIntl } from 'react-intl'
import type { PersonDetails } from '#identity/queries/person_details'
import type { PersonHead } from '#identity/queries/person_head'
import type { ManagedFields } from '#identity/single_sign_on/queries/managed_fields'
import { AccountCards } from '~/identity/components/person/account_cards'
import { PersonFacts } from '~/identity/components/person/person_facts'
import { PersonForm } from '~/identity/components/person/person_form'
import { PersonFrame } from '~/identity/components/person_frame'
import { Card } from '~/ui/card'

type PersonProps = { person: PersonHead; details: PersonDetails; managed: ManagedFields }

/** Who somebody is and how they are reached. */
export default function Person({ person, details, managed }: PersonProps) {
  const { formatMessage } = useIntl()
  return (
    <PersonFrame person={person} part="">
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {person.canManage ? (
          <PersonForm
            key={person.id}
            path={`/admin/users/${person.id}`}
            details={details}
            managed={managed}
          />
        ) : (
          <Card title={formatMessage({ id: 'identity.person.work' })}>
            <PersonFacts details={details} fields={PROFILE} />
          </Card>
        )}
        <AccountCards person={person} details={details} />
      </div>
    </PersonFrame>
  )
}

const PROFILE = [
  'employeeId',
  'jobTitle',
  'department',
  'location',
  'manager',
  'hireDate',
  'phone',
  'mobile',
] as const
