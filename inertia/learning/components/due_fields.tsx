import { useIntl } from 'react-intl'
import { DateTimeField } from '~/ui/date_time_field'
import { TextField } from '~/ui/text_field'
import { TimeZoneField } from '~/ui/time_zone_field'

/** A deadline: a day, the end of it unless a time is given, and the zone in which both are meant. */
export function DueFields({ isRequired }: { isRequired?: boolean }) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `learning.due.${id}` })
  return (
    <div className="grid gap-4 sm:grid-cols-[1fr_8rem_1fr]">
      <DateTimeField name="dueOn" granularity="day" label={words('day')} isRequired={isRequired} />
      <TextField name="dueTime" label={words('time')} placeholder="23:59" maxLength={5} />
      <TimeZoneField name="zone" label={words('zone')} />
    </div>
  )
}
