import { useIntl } from 'react-intl'
import type { EditorProps, QuestionEditor } from '~/assessments/editors/types'
import { RadioGroup } from '~/ui/radio_group'
import { TextField } from '~/ui/text_field'

type Data = { answer: boolean | null; feedbackForTrue?: string; feedbackForFalse?: string }

export const trueFalseEditor: QuestionEditor<Data> = {
  initial: () => ({ answer: null }),
  Editor: TrueFalseEditor,
  preview: () => ({ type: 'true_false' }),
}

function TrueFalseEditor({ data, onChange }: EditorProps<Data>) {
  const { formatMessage } = useIntl()
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        name="data.answer"
        label={formatMessage({ id: 'assessments.editor.true_or_false' })}
        isRequired
        value={data.answer === null ? null : String(data.answer)}
        onChange={(value) => onChange({ ...data, answer: value === 'true' })}
        options={['true', 'false'].map((value) => ({
          value,
          label: formatMessage({ id: `assessments.answers.${value}` }),
        }))}
      />
      <TextField
        name="data.feedbackForTrue"
        label={formatMessage({ id: 'assessments.editor.feedback_true' })}
        value={data.feedbackForTrue ?? ''}
        onChange={(feedbackForTrue) => onChange({ ...data, feedbackForTrue })}
      />
      <TextField
        name="data.feedbackForFalse"
        label={formatMessage({ id: 'assessments.editor.feedback_false' })}
        value={data.feedbackForFalse ?? ''}
        onChange={(feedbackForFalse) => onChange({ ...data, feedbackForFalse })}
      />
    </div>
  )
}
