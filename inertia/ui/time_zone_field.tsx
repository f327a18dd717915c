import { useIntl } from 'react-intl'
import { ComboBox } from '~/ui/combo_box'

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')]

type TimeZoneFieldProps = {
  name: string
  label: string
  /** The zone in which times are shown when absent. */
  zone?: string
}

/**
 * A time zone by its IANA name; the present one is always among them, also where the browser
 * lists it under an older name (Asia/Calcutta).
 */
export function TimeZoneField({ name, label, zone: given }: TimeZoneFieldProps) {
  const { timeZone = 'UTC' } = useIntl()
  const present = given ?? timeZone
  const zones = new Set([...ZONES, present])
  return (
    <ComboBox
      name={name}
      label={label}
      isRequired
      defaultValue={present}
      options={[...zones].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
    />
  )
}
