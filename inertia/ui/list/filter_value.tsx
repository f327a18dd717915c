import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'
import { Checkbox } from '~/ui/checkbox'
import { CheckboxGroup } from '~/ui/checkbox_group'
import { DateTimeField } from '~/ui/date_time_field'
import type { FilterOperator, ListData, ListFilter } from '~/ui/list/types'
import { useOptions } from '~/ui/list/use_options'
import { NumberField } from '~/ui/number_field'
import { RadioGroup } from '~/ui/radio_group'
import { Spinner } from '~/ui/spinner'
import { TextField } from '~/ui/text_field'

type FilterValueProps = {
  list: ListData<unknown>
  filter: ListFilter
  operator: FilterOperator
  values: string[]
  onChange: (values: string[]) => void
}

/** The field for what a column is compared with. */
export function FilterValue(props: FilterValueProps) {
  const { filter, operator, values, onChange } = props
  const { formatMessage } = useIntl()
  const label = formatMessage({ id: 'ui.filter.value' })
  if (operator === 'empty' || operator === 'filled') return null
  if (filter.kind === 'choice') return <Choices {...props} />
  if (filter.kind === 'boolean') {
    return (
      <RadioGroup
        isRequired
        label={filter.label}
        hideLabel
        value={values[0] ?? ''}
        onChange={(value) => onChange([value])}
        options={filter.options ?? []}
      />
    )
  }
  if (filter.kind === 'text') {
    return (
      <TextField
        isRequired
        label={label}
        value={values[0] ?? ''}
        onChange={(text) => onChange([text])}
      />
    )
  }
  if (operator !== 'between') {
    return <OneValue {...props} label={label} />
  }
  return (
    <div className="grid grid-cols-2 gap-3">
      {['from', 'to'].map((end, at) => (
        <OneValue
          key={end}
          {...props}
          label={formatMessage({ id: `ui.filter.${end}` })}
          values={values.slice(at, at + 1)}
          onChange={([value]) =>
            onChange(at === 0 ? [value, values[1] ?? ''] : [values[0] ?? '', value])
          }
        />
      ))}
    </div>
  )
}

function Choices({ list, filter, values, onChange }: FilterValueProps) {
  const { formatMessage } = useIntl()
  const { options, isBroken, retry } = useOptions(list, filter)
  if (isBroken) {
    return (
      <Callout kind="danger">
        {formatMessage({ id: 'ui.filter.broken' })}{' '}
        <Button size="sm" onPress={retry}>
          {formatMessage({ id: 'ui.filter.retry' })}
        </Button>
      </Callout>
    )
  }
  if (!options) return <Spinner />
  if (options.length === 0) {
    return <p className="text-ink-muted">{formatMessage({ id: 'ui.filter.no_choices' })}</p>
  }
  return (
    <CheckboxGroup
      isRequired
      label={filter.label}
      hideLabel
      value={values}
      onChange={onChange}
      className="max-h-64 overflow-y-auto"
    >
      {options.map(({ value, label }) => (
        <Checkbox key={value} value={value}>
          {label}
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}

/** Durations are typed in minutes, percents as they are shown. */
function OneValue({
  filter,
  operator,
  values,
  label,
  onChange,
}: FilterValueProps & { label: string }) {
  const { formatMessage, timeZone } = useIntl()
  const isDays = operator === 'last' || operator === 'next'
  if (filter.kind === 'date' && !isDays) {
    return (
      <DateTimeField
        isRequired
        granularity="day"
        label={label}
        hint={formatMessage({ id: 'ui.filter.zone' }, { zone: timeZone ?? 'UTC' })}
        value={values[0] ?? ''}
        onChange={(day) => onChange([day])}
      />
    )
  }
  const unit = filter.kind === 'duration' ? 60 : 1
  return (
    <NumberField
      isRequired
      label={isDays ? formatMessage({ id: 'ui.filter.days' }) : label}
      value={values[0] ? Number(values[0]) / unit : Number.NaN}
      minValue={isDays ? 1 : undefined}
      maxValue={isDays ? 9999 : undefined}
      onChange={(value) => onChange(Number.isNaN(value) ? [] : [String(value * unit)])}
    />
  )
}
