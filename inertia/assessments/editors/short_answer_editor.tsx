import { useIntl } from 'react-intl'
import { AcceptedTexts, newAnswer, type AcceptedText } from '~/assessments/editors/accepted_texts'
import type { EditorProps, QuestionEditor } from '~/assessments/editors/types'
import { Switch } from '~/ui/switch'

type Data = { caseSensitive?: boolean; ignoreAccents?: boolean; answers: AcceptedText[] }

export const shortAnswerEditor: QuestionEditor<Data> = {
  initial: () => ({ caseSensitive: false, answers: [newAnswer()] }),
  Editor: ShortAnswerEditor,
  preview: () => ({ type: 'short_answer' }),
}

function ShortAnswerEditor({ data, onChange }: EditorProps<Data>) {
  const { formatMessage } = useIntl()
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-muted">{formatMessage({ id: 'assessments.editor.texts_hint' })}</p>
      <AcceptedTexts
        path="data.answers"
        answers={data.answers}
        onChange={(answers) => onChange({ ...data, answers })}
      />
      <TextRules data={data} onChange={onChange} />
    </div>
  )
}

type Rules = { caseSensitive?: boolean; ignoreAccents?: boolean }

/** What counts as the same text. */
export function TextRules<Data extends Rules>({ data, onChange }: EditorProps<Data>) {
  const { formatMessage } = useIntl()
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2">
      <Switch
        isSelected={data.caseSensitive ?? false}
        onChange={(caseSensitive) => onChange({ ...data, caseSensitive })}
      >
        {formatMessage({ id: 'assessments.editor.case_sensitive' })}
      </Switch>
      <Switch
        isSelected={data.ignoreAccents ?? false}
        onChange={(ignoreAccents) => onChange({ ...data, ignoreAccents })}
      >
        {formatMessage({ id: 'assessments.editor.ignore_accents' })}
      </Switch>
    </div>
  )
}
