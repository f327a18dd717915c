import { useIntl } from 'react-intl'
import type { PersonDetails } from '#identity/queries/person_details'
import type { ManagedFields } from '#identity/single_sign_on/queries/managed_fields'
import { useLocked } from '~/identity/components/sso/use_locked'
import { LANGUAGES } from '~/layouts/preferences'
import { ManagerField } from '~/identity/components/person/manager_field'
import { CustomFields } from '~/platform/components/custom_fields'
import { Card } from '~/ui/card'
import { DateTimeField } from '~/ui/date_time_field'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'
import { TextField } from '~/ui/text_field'
import { TimeZoneField } from '~/ui/time_zone_field'

type PersonFormProps = { path: string; details: PersonDetails; managed: ManagedFields }

/** Account and profile of somebody, for administrators. */
export function PersonForm({ path, details, managed }: PersonFormProps) {
  const { formatMessage } = useIntl()
  return (
    <Form action={path} method="put" className="w-full">
      <Names details={details} managed={managed} />
      <Work details={details} managed={managed} />
      <Reach details={details} managed={managed} />
      <Further details={details} />
      <FormActions>
        <SubmitButton>{formatMessage({ id: 'identity.person.save' })}</SubmitButton>
      </FormActions>
    </Form>
  )
}

type PartProps = { details: PersonDetails; managed: ManagedFields }

function useField(managed: ManagedFields) {
  const { formatMessage } = useIntl()
  const locked = useLocked(managed)
  return (key: string) => ({
    ...locked(key),
    name: key,
    label: formatMessage({ id: `identity.person.fields.${key}` }),
  })
}

const PAIR = 'grid gap-5 sm:grid-cols-2'

function Names({ details, managed }: PartProps) {
  const { formatMessage } = useIntl()
  const field = useField(managed)
  return (
    <Card title={formatMessage({ id: 'identity.person.names' })}>
      <div className={PAIR}>
        <TextField {...field('firstName')} defaultValue={details.firstName} isRequired />
        <TextField {...field('lastName')} defaultValue={details.lastName} isRequired />
        <TextField {...field('middleName')} defaultValue={details.middleName ?? ''} />
        <TextField {...field('email')} type="email" defaultValue={details.email} isRequired />
        <TextField
          hint={formatMessage({ id: 'identity.person.hints.displayName' })}
          {...field('displayName')}
          defaultValue={details.displayName ?? ''}
        />
        <TextField
          {...field('username')}
          hint={formatMessage({ id: 'identity.person.hints.username' })}
          defaultValue={details.username ?? ''}
        />
      </div>
    </Card>
  )
}

function Work({ details, managed }: PartProps) {
  const { formatMessage } = useIntl()
  const field = useField(managed)
  return (
    <Card title={formatMessage({ id: 'identity.person.work' })}>
      <div className={PAIR}>
        <TextField {...field('employeeId')} defaultValue={details.employeeId ?? ''} />
        <TextField {...field('jobTitle')} defaultValue={details.jobTitle ?? ''} />
        <TextField {...field('department')} defaultValue={details.department ?? ''} />
        <TextField {...field('location')} defaultValue={details.location ?? ''} />
        <ManagerField {...field('manager')} manager={details.manager} />
        <DateTimeField
          {...field('hireDate')}
          granularity="day"
          defaultValue={details.hireDate ?? ''}
        />
      </div>
    </Card>
  )
}

/** What the company wants to know besides. */
function Further({ details: { custom } }: Pick<PartProps, 'details'>) {
  const { formatMessage } = useIntl()
  if (custom.fields.length === 0) return null
  return (
    <Card title={formatMessage({ id: 'ui.custom_fields.further' })}>
      <div className="flex flex-col gap-5">
        <CustomFields custom={custom} />
      </div>
    </Card>
  )
}

function Reach({ details, managed }: PartProps) {
  const { formatMessage } = useIntl()
  const field = useField(managed)
  return (
    <Card title={formatMessage({ id: 'identity.person.reach' })}>
      <div className={PAIR}>
        <TextField {...field('phone')} type="tel" defaultValue={details.phone ?? ''} />
        <TextField {...field('mobile')} type="tel" defaultValue={details.mobile ?? ''} />
        <Select
          {...field('locale')}
          isRequired
          defaultValue={details.locale}
          options={LANGUAGES.map(({ locale, name }) => ({ value: locale, label: name }))}
        />
        <TimeZoneField {...field('timezone')} zone={details.timezone} />
      </div>
    </Card>
  )
}
