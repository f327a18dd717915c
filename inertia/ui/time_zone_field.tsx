import { useIntl } from 'react-intl'
import { ComboBox } from '~/ui/combo_box'

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')]

/**
 * A time zone by its IANA name; at first the one in which times are shown, also where the browser
 * lists it under an older name (Asia/Calcutta).
 */
export function TimeZoneField({ name, label }: { name: string; label: string }) {
  const { timeZone = 'UTC' } = useIntl()
  const zones = new Set([...ZONES, timeZone])
  return (
    <ComboBox
      name={name}
      label={label}
      isRequired
      defaultValue={timeZone}
      options={[...zones].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
    />
  )
}
