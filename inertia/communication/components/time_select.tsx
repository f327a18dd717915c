import { useIntl } from 'react-intl'
import { Select } from '~/ui/select'

type TimeSelectProps = {
  name: string
  label: string
  /** `HH:mm` */
  defaultValue: string
}

const TIMES = Array.from({ length: 48 }, (_, half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, '0')
  return `${hour}:${half % 2 ? '30' : '00'}`
})

/** A time of the day, by half hours, on the clock of whoever chooses. */
export function TimeSelect({ name, label, defaultValue }: TimeSelectProps) {
  const { formatTime } = useIntl()
  const wordsFor = (time: string) =>
    formatTime(new Date(`1970-01-01T${time}:00Z`), { timeZone: 'UTC', timeStyle: 'short' })
  return (
    <Select
      name={name}
      isRequired
      label={label}
      defaultValue={defaultValue}
      options={[...new Set([...TIMES, defaultValue])]
        .sort()
        .map((value) => ({ value, label: wordsFor(value) }))}
      className="w-40"
    />
  )
}
