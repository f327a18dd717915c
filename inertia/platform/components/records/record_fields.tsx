import { useIntl } from 'react-intl'
import type { RecordControl as Control, RecordShape, RecordValues } from '#platform/records/types'
import { Checkbox } from '~/ui/checkbox'
import { NumberField } from '~/ui/number_field'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text_area'
import { TextField } from '~/ui/text_field'

type RecordFieldsProps = {
  shape: RecordShape
  values: RecordValues
  isNew?: boolean
}

/** The fields of a record, each with the control of its kind. */
export function RecordFields({ shape, values, isNew }: RecordFieldsProps) {
  return shape.fields.map((field, index) => (
    <RecordControl
      key={field.key}
      {...{ field, labels: shape.labels, value: values[field.key] }}
      autoFocus={isNew && index === 0}
    />
  ))
}

type ControlProps = { field: Control; labels: string; value: unknown; autoFocus?: boolean }

function RecordControl({ field, labels, value, autoFocus }: ControlProps) {
  const { formatMessage } = useIntl()
  const { key, kind, required, least, most, options = [] } = field
  const shared = {
    name: key,
    label: formatMessage({ id: `${labels}.columns.${key}` }),
    hint: field.hint && formatMessage({ id: `${labels}.hints.${key}` }),
    isRequired: required,
  }
  const text = value === null || value === undefined ? '' : String(value)
  if (kind === 'boolean') {
    return (
      <Checkbox name={key} defaultSelected={value === true} hint={shared.hint}>
        {shared.label}
      </Checkbox>
    )
  }
  if (kind === 'number') {
    const number = typeof value === 'number' ? value : undefined
    return <NumberField {...shared} defaultValue={number} minValue={least} maxValue={most} />
  }
  if (kind === 'choice') {
    return (
      <Select
        {...shared}
        defaultValue={text || (required ? options[0] : undefined)}
        options={options.map((option) => ({
          value: option,
          label: formatMessage({ id: `${labels}.filters.${key}.${option}` }),
        }))}
      />
    )
  }
  if (kind === 'long_text') {
    return <TextArea {...shared} defaultValue={text} rows={3} maxLength={most} />
  }
  return <TextField {...shared} defaultValue={text} maxLength={most} autoFocus={autoFocus} />
}
