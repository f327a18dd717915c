import { useIntl } from 'react-intl'
import {
  newId,
  withChanged,
  without,
  type EditorProps,
  type QuestionEditor,
} from '~/assessments/editors/types'
import { Button } from '~/ui/button'
import { FieldError } from '~/ui/field_error'
import { useFieldError } from '~/ui/field_errors'
import { IconButton } from '~/ui/icon_button'
import { NumberField } from '~/ui/number_field'
import { Select } from '~/ui/select'
import { TextField } from '~/ui/text_field'

type Answer = {
  id: string
  fraction: number
  feedback?: string
  kind: 'value' | 'range' | 'any'
  value?: string
  tolerance?: string
  toleranceIs?: 'absolute' | 'percent'
  min?: string
  max?: string
}
type Data = { answers: Answer[] }

const newAnswer = (): Answer => ({
  id: newId(),
  fraction: 100,
  kind: 'value',
  value: '',
  tolerance: '0',
  toleranceIs: 'absolute',
})

export const numericEditor: QuestionEditor<Data> = {
  initial: () => ({ answers: [newAnswer()] }),
  Editor: NumericEditor,
  preview: () => ({ type: 'numeric' }),
}

function NumericEditor({ data: { answers }, onChange }: EditorProps<Data>) {
  const { formatMessage } = useIntl()
  const message = useFieldError('data.answers')
  return (
    <div className="flex flex-col gap-3" data-field="data.answers">
      <ol className="flex flex-col gap-3">
        {answers.map((answer, at) => (
          <AnswerLine
            key={answer.id}
            {...{ answer, at }}
            isOnly={answers.length === 1}
            onChange={(change) => onChange({ answers: withChanged(answers, at, change) })}
            onRemove={() => onChange({ answers: without(answers, at) })}
          />
        ))}
      </ol>
      <FieldError message={message} />
      <div>
        <Button
          size="sm"
          icon="plus"
          onPress={() => onChange({ answers: [...answers, newAnswer()] })}
        >
          {formatMessage({ id: 'assessments.editor.add_answer' })}
        </Button>
      </div>
    </div>
  )
}

type AnswerLineProps = {
  answer: Answer
  at: number
  isOnly: boolean
  onChange: (change: Partial<Answer>) => void
  onRemove: () => void
}

function AnswerLine({ answer, at, isOnly, onChange, onRemove }: AnswerLineProps) {
  const { formatMessage } = useIntl()
  const t = (name: string) => formatMessage({ id: `assessments.editor.${name}` })
  const path = `data.answers[${at}]`
  const text = (name: 'value' | 'tolerance' | 'min' | 'max') => (
    <TextField
      name={`${path}.${name}`}
      label={t(name)}
      isRequired
      className="w-28 grow"
      value={answer[name] ?? ''}
      onChange={(value) => onChange({ [name]: value })}
    />
  )
  return (
    <li className="flex flex-wrap items-end gap-2 rounded-control border bg-surface p-3">
      <Select
        label={t('number_kind')}
        isRequired
        className="w-44"
        value={answer.kind}
        onChange={(kind) => onChange({ kind: kind as Answer['kind'] })}
        options={(['value', 'range', 'any'] as const).map((kind) => ({
          value: kind,
          label: t(`kind_${kind}`),
        }))}
      />
      {answer.kind === 'value' && (
        <>
          {text('value')}
          {text('tolerance')}
          <Select
            label={t('tolerance_is')}
            isRequired
            className="w-36"
            value={answer.toleranceIs ?? 'absolute'}
            onChange={(unit) => onChange({ toleranceIs: unit as Answer['toleranceIs'] })}
            options={(['absolute', 'percent'] as const).map((unit) => ({
              value: unit,
              label: t(`tolerance_${unit}`),
            }))}
          />
        </>
      )}
      {answer.kind === 'range' && (
        <>
          {text('min')}
          {text('max')}
        </>
      )}
      <NumberField
        name={`${path}.fraction`}
        label={t('weight')}
        isRequired
        className="w-36"
        minValue={0}
        maxValue={100}
        value={answer.fraction}
        onChange={(fraction) => onChange({ fraction: Number.isNaN(fraction) ? 0 : fraction })}
      />
      <IconButton
        icon="trash"
        label={formatMessage(
          { id: 'assessments.editor.remove_named' },
          { name: formatMessage({ id: 'assessments.editor.answer' }, { number: at + 1 }) }
        )}
        isDisabled={isOnly}
        onPress={onRemove}
      />
    </li>
  )
}
