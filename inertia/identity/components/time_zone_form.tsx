import { useIntl } from 'react-intl'
import { Form } from '~/ui/form'
import { SubmitButton } from '~/ui/submit_button'
import { TimeZoneField } from '~/ui/time_zone_field'
import { useToast } from '~/ui/toast'

/** The zone in which somebody reads and enters times, here and in mails. */
export function TimeZoneForm() {
  const { formatMessage } = useIntl()
  const showToast = useToast()
  const words = (id: string) => formatMessage({ id: `identity.security.${id}` })
  return (
    <Form
      action="/me/preferences"
      method="patch"
      className="max-w-sm"
      onSuccess={() => showToast({ kind: 'success', message: words('zone_saved') })}
    >
      <TimeZoneField name="timezone" label={words('zone')} />
      <div>
        <SubmitButton>{words('save_zone')}</SubmitButton>
      </div>
    </Form>
  )
}
