import { useState } from 'react'
import { useIntl } from 'react-intl'
import type {
  RecordControl as Control,
  RecordOption,
  RecordShape,
  RecordValues,
} from '#platform/records/types'
import { Checkbox } from '~/ui/checkbox'
import { NumberField } from '~/ui/number_field'
import { OptionsField } from '~/ui/options_field'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text_area'
import { TextField } from '~/ui/text_field'

type RecordFieldsProps = {
  shape: RecordShape
  values: RecordValues
  isNew?: boolean
}

/** The fields of a record, each with the control of its kind, those that depend on another's choice with it. */
export function RecordFields({ shape, values, isNew }: RecordFieldsProps) {
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const valueOf = (key: string) => chosen[key] ?? values[key] ?? firstOption(shape, key)
  return shape.fields
    .filter(({ when }) => !when || when.is.includes(String(valueOf(when.key))))
    .map((field, index) => (
      <RecordControl
        key={field.key}
        {...{ field, labels: shape.labels, value: values[field.key] }}
        isDisabled={field.fixed && !isNew}
        autoFocus={isNew && index === 0}
        onChoose={(value) => setChosen({ ...chosen, [field.key]: value })}
      />
    ))
}

/** What a required choice starts with. */
const firstOption = ({ fields }: RecordShape, wanted: string) =>
  fields.find(({ key, required }) => key === wanted && required)?.options?.[0]

type ControlProps = {
  field: Control
  labels: string
  value: unknown
  isDisabled?: boolean
  autoFocus?: boolean
  onChoose: (value: string) => void
}

function RecordControl({ field, labels, value, isDisabled, autoFocus, onChoose }: ControlProps) {
  const { formatMessage } = useIntl()
  const { key, kind, required, least, most, options = [] } = field
  const shared = {
    name: key,
    label: formatMessage({ id: `${labels}.columns.${key}` }),
    hint: field.hint && formatMessage({ id: `${labels}.hints.${key}` }),
    isRequired: required,
    isDisabled,
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
        onChange={onChoose}
        options={options.map((option) => ({
          value: option,
          label: formatMessage({ id: `${labels}.filters.${key}.${option}` }),
        }))}
      />
    )
  }
  if (kind === 'options') return <OptionsField {...shared} defaultValue={value as RecordOption[]} />
  if (kind === 'long_text') {
    return <TextArea {...shared} defaultValue={text} rows={3} maxLength={most} />
  }
  return <TextField {...shared} defaultValue={text} maxLength={most} autoFocus={autoFocus} />
}
