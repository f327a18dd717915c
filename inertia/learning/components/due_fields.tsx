import { useIntl } from 'react-intl'
import { ComboBox } from '~/ui/combo_box'
import { DateTimeField } from '~/ui/date_time_field'
import { TextField } from '~/ui/text_field'

const ZONES = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]

/** A deadline: a day, the end of it unless a time is given, and the zone in which both are meant. */
export function DueFields({ isRequired }: { isRequired?: boolean }) {
  const { formatMessage, timeZone } = useIntl()
  const words = (id: string) => formatMessage({ id: `learning.due.${id}` })
  return (
    <div className="grid gap-4 sm:grid-cols-[1fr_8rem_1fr]">
      <DateTimeField name="dueOn" granularity="day" label={words('day')} isRequired={isRequired} />
      <TextField name="dueTime" label={words('time')} placeholder="23:59" maxLength={5} />
      <ComboBox
        name="zone"
        label={words('zone')}
        isRequired
        defaultValue={timeZone ?? 'UTC'}
        options={ZONES.map((name) => ({ value: name, label: name.replaceAll('_', ' ') }))}
      />
    </div>
  )
}
