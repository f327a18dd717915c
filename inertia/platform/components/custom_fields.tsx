import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { CustomControl, CustomForm } from '#platform/custom_fields/types'
import { Checkbox } from '~/ui/checkbox'
import { CheckboxGroup } from '~/ui/checkbox_group'
import { DateTimeField } from '~/ui/date_time_field'
import { NumberField } from '~/ui/number_field'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text_area'
import { TextField } from '~/ui/text_field'

/** The fields that the company added to a record, each with the control of its type. */
export function CustomFields({ custom }: { custom: CustomForm }) {
  return custom.fields.map((field) => (
    <CustomFieldControl key={field.key} field={field} value={custom.values[field.key]} />
  ))
}

type ControlProps = { field: CustomControl; value: unknown }

function CustomFieldControl({ field, value }: ControlProps) {
  const { key, label, type, options, help, isRequired } = field
  const shared = { name: `custom.${key}`, label, hint: help, isRequired }
  const text = value === null || value === undefined ? '' : String(value)
  const choices = options.map((option) => ({ value: option.key, label: option.label }))
  if (type === 'choices') return <Choices field={field} value={value} />
  if (type === 'boolean') {
    return (
      <Checkbox name={shared.name} defaultSelected={value === true} hint={help}>
        {label}
      </Checkbox>
    )
  }
  if (type === 'number') {
    return <NumberField {...shared} defaultValue={typeof value === 'number' ? value : undefined} />
  }
  if (type === 'date') return <DateTimeField {...shared} granularity="day" defaultValue={text} />
  if (type === 'choice') return <OneChoice {...shared} value={text} choices={choices} />
  if (type === 'long_text') return <TextArea {...shared} defaultValue={text} rows={3} />
  return <TextField {...shared} type={INPUTS[type]} defaultValue={text} />
}

const INPUTS = { text: 'text', link: 'url', email: 'email' } as const

type OneChoiceProps = {
  name: string
  label: string
  hint: string | null
  isRequired: boolean
  value: string
  choices: { value: string; label: string }[]
}

/** With a way back to none, where none is allowed. */
function OneChoice({ value, choices, ...shared }: OneChoiceProps) {
  const { formatMessage } = useIntl()
  const none = { value: '', label: formatMessage({ id: 'ui.custom_fields.no_choice' }) }
  return (
    <Select
      {...shared}
      defaultValue={value}
      options={shared.isRequired ? choices : [none, ...choices]}
    />
  )
}

function Choices({ field: { key, label, options, help, isRequired }, value }: ControlProps) {
  const name = `custom.${key}`
  const [ticked, setTicked] = useState<string[]>(Array.isArray(value) ? value : [])
  return (
    <>
      {/* Nothing ticked is said, too. */}
      {ticked.length === 0 && <input type="hidden" name={name} value="" />}
      <CheckboxGroup
        name={name}
        label={label}
        hint={help}
        isRequired={isRequired}
        value={ticked}
        onChange={setTicked}
      >
        {options.map((option) => (
          <Checkbox key={option.key} value={option.key}>
            {option.label}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </>
  )
}
