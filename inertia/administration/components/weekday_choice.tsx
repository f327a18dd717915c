import { useIntl } from 'react-intl'
import { Checkbox } from '~/ui/checkbox'
import { CheckboxGroup } from '~/ui/checkbox_group'

/** Monday first; 0 is Sunday. */
const DAYS = ['1', '2', '3', '4', '5', '6', '0']

/** A week in which 1 January is a Monday, to take the names of the days from. */
const dateOf = (day: string) => new Date(Date.UTC(2024, 0, day === '0' ? 7 : Number(day)))

type WeekdayChoiceProps = { days: string[]; onChange: (days: string[]) => void }

export function WeekdayChoice({ days, onChange }: WeekdayChoiceProps) {
  const { formatDate, formatMessage } = useIntl()
  return (
    <CheckboxGroup
      label={formatMessage({ id: 'administration.schedules.form.days' })}
      value={days}
      isRequired
      onChange={onChange}
    >
      {DAYS.map((day) => (
        <Checkbox key={day} value={day}>
          {formatDate(dateOf(day), { weekday: 'long', timeZone: 'UTC' })}
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}
