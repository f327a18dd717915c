import { useIntl } from 'react-intl'
import type { OwnProfile } from '#identity/queries/own_profile'
import type { ManagedFields } from '#identity/single_sign_on/queries/managed_fields'
import { useLocked } from '~/identity/components/sso/use_locked'
import { PersonFacts } from '~/identity/components/person/person_facts'
import { CustomFacts } from '~/platform/components/custom_facts'
import { CustomFields } from '~/platform/components/custom_fields'
import { Card } from '~/ui/card'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { PageHeader } from '~/ui/page_header'
import { SubmitButton } from '~/ui/submit_button'
import { TextField } from '~/ui/text_field'

type ProfileProps = { profile: OwnProfile; managed: ManagedFields }

/** What the company knows of me, and what of it I may change. */
export default function Profile({ profile, managed }: ProfileProps) {
  const { formatMessage } = useIntl()
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'identity.profile.title' })}
        description={formatMessage({ id: 'identity.profile.lead' })}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <OwnForm profile={profile} managed={managed} />
        <Card title={formatMessage({ id: 'identity.profile.given' })}>
          <p className="pb-3 text-ink-muted">
            {formatMessage({ id: 'identity.profile.given_text' })}
          </p>
          <PersonFacts details={profile} fields={GIVEN} />
          <CustomFacts custom={profile.given} />
        </Card>
      </div>
    </>
  )
}

const GIVEN = [
  'firstName',
  'lastName',
  'email',
  'employeeId',
  'jobTitle',
  'department',
  'location',
  'manager',
  'hireDate',
] as const

function OwnForm({ profile, managed }: ProfileProps) {
  const { formatMessage } = useIntl()
  const locked = useLocked(managed)
  const field = (key: 'displayName' | 'phone' | 'mobile') => ({
    name: key,
    label: formatMessage({ id: `identity.person.fields.${key}` }),
    defaultValue: profile[key] ?? '',
    ...locked(key),
  })
  return (
    <Form action="/me/profile" method="put" className="w-full">
      <Card>
        <div className="flex flex-col gap-5">
          <TextField
            {...field('displayName')}
            hint={
              locked('displayName').hint ??
              formatMessage({ id: 'identity.profile.display_name_hint' }, { name: profile.name })
            }
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField {...field('phone')} type="tel" />
            <TextField {...field('mobile')} type="tel" />
          </div>
          <CustomFields custom={profile.custom} />
          <FormActions>
            <SubmitButton>{formatMessage({ id: 'identity.person.save' })}</SubmitButton>
          </FormActions>
        </div>
      </Card>
    </Form>
  )
}
