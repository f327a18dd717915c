import { useState } from 'react'
import { useIntl } from 'react-intl'
import {
  newId,
  withChanged,
  without,
  type EditorProps,
  type QuestionEditor,
} from '~/assessments/editors/types'
import {
  evenly,
  isEvenly,
  type ChoiceData,
  type Option,
} from '~/assessments/editors/choice_weights'
import { OptionLine } from '~/assessments/editors/option_line'
import { Button } from '~/ui/button'
import { FieldError } from '~/ui/field_error'
import { useFieldError } from '~/ui/field_errors'
import { moved } from '~/ui/moved'
import { RadioGroup } from '~/ui/radio_group'
import { Switch } from '~/ui/switch'

export const choiceEditor: QuestionEditor<ChoiceData> = {
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

function ChoiceEditor({ data, onChange }: EditorProps<ChoiceData>) {
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
