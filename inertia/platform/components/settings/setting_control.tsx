import type { SettingValue, SettingView } from '#platform/settings/types'
import { useIntl } from 'react-intl'
import { ComboBox } from '~/ui/combo_box'
import { NumberField } from '~/ui/number_field'
import { Select } from '~/ui/select'
import { Switch } from '~/ui/switch'
import { TextArea } from '~/ui/text_area'
import { TextField } from '~/ui/text_field'

type SettingControlProps = {
  setting: SettingView
  value: SettingValue
  isDisabled?: boolean
  onChange: (value: SettingValue) => void
}

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({
  value: zone,
  label: zone.replaceAll('_', ' '),
}))

/** The control that fits the kind of a setting; its words stand beside it. */
export function SettingControl({ setting, value, isDisabled, onChange }: SettingControlProps) {
  const { formatMessage } = useIntl()
  const { key, kind, label, min, max, maxLength, options, example, unit } = setting
  const field = { name: key, label, hideLabel: true, isDisabled }
  if (kind === 'switch') {
    return (
      <Switch isSelected={value === true} isDisabled={isDisabled} onChange={onChange}>
        <span className="sr-only">{label}</span>
        <span aria-hidden>
          {formatMessage({ id: `platform.settings.${value ? 'on' : 'off'}` })}
        </span>
      </Switch>
    )
  }
  if (kind === 'number') {
    return (
      <div className="flex items-center gap-2">
        <NumberField
          {...field}
          className="w-36"
          value={Number(value)}
          minValue={min ?? undefined}
          maxValue={max ?? undefined}
          formatOptions={{ useGrouping: unit !== null }}
          onChange={(number) => !Number.isNaN(number) && onChange(number)}
        />
        {unit && <span className="text-ink-muted">{unit}</span>}
      </div>
    )
  }
  if (kind === 'choice') {
    return <Select {...field} options={options} value={String(value)} onChange={onChange} />
  }
  if (kind === 'zone') {
    return (
      <ComboBox
        {...field}
        options={ZONES}
        value={String(value)}
        onChange={(zone) => zone && onChange(zone)}
      />
    )
  }
  if (kind === 'long_text') {
    return (
      <TextArea
        {...field}
        rows={3}
        value={String(value)}
        maxLength={maxLength ?? undefined}
        onChange={onChange}
      />
    )
  }
  return (
    <TextField
      {...field}
      type={TYPES[kind] ?? 'text'}
      value={String(value)}
      maxLength={maxLength ?? undefined}
      placeholder={
        kind === 'secret' ? formatMessage({ id: 'platform.settings.secret_new' }) : (example ?? '')
      }
      autoComplete={kind === 'secret' ? 'new-password' : 'off'}
      spellCheck="false"
      onChange={onChange}
    />
  )
}

const TYPES: Partial<Record<SettingView['kind'], 'email' | 'url' | 'password'>> = {
  email: 'email',
  url: 'url',
  secret: 'password',
}
