import { useIntl } from 'react-intl'
import { newId, withChanged, without } from '~/assessments/editors/types'
import { Button } from '~/ui/button'
import { FieldError } from '~/ui/field_error'
import { useFieldError } from '~/ui/field_errors'
import { IconButton } from '~/ui/icon_button'
import { NumberField } from '~/ui/number_field'
import { TextField } from '~/ui/text_field'

export type AcceptedText = { id: string; text: string; fraction: number; feedback?: string }

export const newAnswer = (fraction = 100): AcceptedText => ({ id: newId(), text: '', fraction })

type AcceptedTextsProps = {
  /** Path of the list within the question's data. */
  path: string
  answers: AcceptedText[]
  onChange: (answers: AcceptedText[]) => void
}

/** Texts that earn points; the first that fits decides. */
export function AcceptedTexts({ path, answers, onChange }: AcceptedTextsProps) {
  const { formatMessage } = useIntl()
  const message = useFieldError(path)
  return (
    <div className="flex flex-col gap-2" data-field={path}>
      <ol className="flex flex-col gap-2">
        {answers.map((answer, at) => {
          const label = formatMessage({ id: 'assessments.editor.answer' }, { number: at + 1 })
          return (
            <li key={answer.id} className="flex items-end gap-2">
              <TextField
                name={`${path}[${at}].text`}
                label={label}
                isRequired
                className="grow"
                value={answer.text}
                onChange={(text) => onChange(withChanged(answers, at, { text }))}
              />
              <NumberField
                name={`${path}[${at}].fraction`}
                label={formatMessage({ id: 'assessments.editor.weight' })}
                isRequired
                className="w-36"
                minValue={0}
                maxValue={100}
                value={answer.fraction}
                onChange={(fraction) =>
                  onChange(
                    withChanged(answers, at, { fraction: Number.isNaN(fraction) ? 0 : fraction })
                  )
                }
              />
              <IconButton
                icon="trash"
                label={formatMessage({ id: 'assessments.editor.remove_named' }, { name: label })}
                isDisabled={answers.length === 1}
                onPress={() => onChange(without(answers, at))}
              />
            </li>
          )
        })}
      </ol>
      <FieldError message={message} />
      <div>
        <Button size="sm" icon="plus" onPress={() => onChange([...answers, newAnswer()])}>
          {formatMessage({ id: 'assessments.editor.add_answer' })}
        </Button>
      </div>
    </div>
  )
}
