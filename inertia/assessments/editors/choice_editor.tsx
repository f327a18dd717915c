import { useState } from 'react'
import { useIntl } from 'react-intl'
import {
  newId,
  withChanged,
  without,
  type EditorProps,
  type QuestionEditor,
} from '~/assessments/editors/types'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/checkbox'
import { FieldError } from '~/ui/field_error'
import { useFieldError } from '~/ui/field_errors'
import { IconButton } from '~/ui/icon_button'
import { Menu, MenuItem } from '~/ui/menu'
import { moved } from '~/ui/moved'
import { NumberField } from '~/ui/number_field'
import { RadioGroup } from '~/ui/radio_group'
import { Switch } from '~/ui/switch'
import { TextField } from '~/ui/text_field'

type Option = {
  id: string
  text: string
  html?: string
  fraction: number
  feedback?: string
  pinned?: boolean
}
type Data = { multiple: boolean; options: Option[] }

export const choiceEditor: QuestionEditor<Data> = {
  initial: () => ({
    multiple: false,
    options: [0, 1, 2, 3].map((at) => ({ id: newId(), text: '', fraction: at === 0 ? 100 : 0 })),
  }),
  Editor: ChoiceEditor,
  preview: ({ multiple, options }) => ({
    type: 'multiple_choice',
    multiple,
    options: options.map(({ id, text, html }) => ({
      id,
      text: text || '…',
      ...(html && { html }),
    })),
  }),
}

function ChoiceEditor({ data, onChange }: EditorProps<Data>) {
  const { formatMessage } = useIntl()
  const { multiple, options } = data
  const [isWeighted, setWeighted] = useState(() => !isEvenly(data))
  const message = useFieldError('data.options')
  const update = (next: Option[], several = multiple) =>
    onChange({ multiple: several, options: isWeighted ? next : evenly(next, several) })

  function setMultiple(several: boolean) {
    const right = options.findIndex(({ fraction }) => fraction > 0)
    const next = several
      ? options
      : options.map((option, at) => ({ ...option, fraction: at === right ? 100 : 0 }))
    update(next, several)
  }

  return (
    <fieldset className="flex flex-col gap-4" data-field="data.options">
      <RadioGroup
        label={formatMessage({ id: 'assessments.editor.how_many' })}
        isRequired
        value={multiple ? 'several' : 'one'}
        onChange={(value) => setMultiple(value === 'several')}
        options={['one', 'several'].map((value) => ({
          value,
          label: formatMessage({ id: `assessments.editor.choose_${value}` }),
        }))}
      />
      <ol className="flex flex-col gap-2">
        {options.map((option, at) => (
          <OptionLine
            key={option.id}
            {...{ option, at, multiple, isWeighted }}
            count={options.length}
            onChange={(change) => update(withChanged(options, at, change))}
            onRight={(isRight) =>
              update(
                options.map((other, index) => {
                  if (index === at) return { ...other, fraction: isRight ? 100 : 0 }
                  return multiple ? other : { ...other, fraction: 0 }
                })
              )
            }
            onMove={(to) => update(moved(options, at, to))}
            onRemove={() => update(without(options, at))}
          />
        ))}
      </ol>
      <FieldError message={message} />
      <div className="flex flex-wrap items-center gap-4">
        <Button
          size="sm"
          icon="plus"
          onPress={() => update([...options, { id: newId(), text: '', fraction: 0 }])}
        >
          {formatMessage({ id: 'assessments.editor.add_option' })}
        </Button>
        <Switch
          isSelected={isWeighted}
          onChange={(weighted) => {
            setWeighted(weighted)
            if (!weighted) onChange({ multiple, options: evenly(options, multiple) })
          }}
        >
          {formatMessage({ id: 'assessments.editor.weights' })}
        </Switch>
      </div>
    </fieldset>
  )
}

type OptionLineProps = {
  option: Option
  at: number
  count: number
  multiple: boolean
  isWeighted: boolean
  onChange: (change: Partial<Option>) => void
  onRight: (isRight: boolean) => void
  onMove: (to: number) => void
  onRemove: () => void
}

function OptionLine(props: OptionLineProps) {
  const { option, at, count, multiple, isWeighted, onChange, onRight, onMove, onRemove } = props
  const { formatMessage } = useIntl()
  const label = formatMessage({ id: 'assessments.editor.option' }, { number: at + 1 })
  const isRight = multiple ? option.fraction > 0 : option.fraction === 100
  return (
    <li className="flex flex-col gap-2 rounded-control border bg-surface p-2.5">
      <div className="flex items-center gap-2">
        <TextField
          name={`data.options[${at}].text`}
          label={label}
          hideLabel
          placeholder={label}
          className="grow"
          value={option.text}
          // New words have no formatting of old ones.
          onChange={(text) => onChange({ text, html: undefined })}
        />
        {isWeighted ? (
          <NumberField
            name={`data.options[${at}].fraction`}
            label={formatMessage({ id: 'assessments.editor.weight' })}
            hideLabel
            className="w-36"
            minValue={-100}
            maxValue={100}
            value={option.fraction}
            formatOptions={{ maximumFractionDigits: 5 }}
            onChange={(fraction) => onChange({ fraction: Number.isNaN(fraction) ? 0 : fraction })}
          />
        ) : (
          <Checkbox isSelected={isRight} onChange={onRight} className="whitespace-nowrap">
            {formatMessage({ id: 'assessments.editor.right' })}
          </Checkbox>
        )}
        <Menu
          label={label}
          trigger={
            <IconButton
              icon="more"
              size="sm"
              label={formatMessage({ id: 'assessments.editor.more' }, { name: label })}
            />
          }
        >
          <MenuItem
            icon="message"
            onPress={() => onChange({ feedback: option.feedback === undefined ? '' : undefined })}
          >
            {formatMessage({
              id:
                option.feedback === undefined
                  ? 'assessments.editor.add_feedback'
                  : 'assessments.editor.remove_feedback',
            })}
          </MenuItem>
          <MenuItem icon="lock" onPress={() => onChange({ pinned: !option.pinned || undefined })}>
            {formatMessage({
              id: option.pinned ? 'assessments.editor.unpin' : 'assessments.editor.pin',
            })}
          </MenuItem>
          <MenuItem icon="arrow-up" isDisabled={at === 0} onPress={() => onMove(at - 1)}>
            {formatMessage({ id: 'assessments.editor.up' })}
          </MenuItem>
          <MenuItem icon="arrow-down" isDisabled={at === count - 1} onPress={() => onMove(at + 1)}>
            {formatMessage({ id: 'assessments.editor.down' })}
          </MenuItem>
          <MenuItem icon="trash" isDanger isDisabled={count <= 2} onPress={onRemove}>
            {formatMessage({ id: 'assessments.editor.remove' })}
          </MenuItem>
        </Menu>
      </div>
      {option.pinned && (
        <span>
          <Badge icon="lock">{formatMessage({ id: 'assessments.editor.pinned' })}</Badge>
        </span>
      )}
      {option.feedback !== undefined && (
        <TextField
          name={`data.options[${at}].feedback`}
          label={formatMessage({ id: 'assessments.editor.feedback' })}
          value={option.feedback}
          onChange={(feedback) => onChange({ feedback })}
        />
      )}
    </li>
  )
}

/** The right options share full points; of one choice the right one has them all. */
function evenly(options: Option[], multiple: boolean): Option[] {
  if (!multiple) return options
  const right = options.filter(({ fraction }) => fraction > 0).length
  const share = right === 1 ? 100 : Math.floor(10_000_000 / Math.max(right, 1)) / 100_000
  return options.map((option) => ({ ...option, fraction: option.fraction > 0 ? share : 0 }))
}

function isEvenly({ multiple, options }: Data) {
  const plain = multiple
    ? evenly(options, true)
    : options.map((option) => ({ ...option, fraction: option.fraction === 100 ? 100 : 0 }))
  const rightOnes = options.filter(({ fraction }) => fraction === 100).length
  return (
    (multiple || rightOnes === 1) &&
    plain.every(({ fraction }, at) => Math.abs(fraction - options[at].fraction) < 0.5)
  )
}
