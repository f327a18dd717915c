import { useIntl } from 'react-intl'
import { AcceptedTexts, newAnswer, type AcceptedText } from '~/assessments/editors/accepted_texts'
import { TextRules } from '~/assessments/editors/short_answer_editor'
import type { ViewOf } from '~/assessments/answers/types'
import { withChanged, type EditorProps, type QuestionEditor } from '~/assessments/editors/types'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { RadioGroup } from '~/ui/radio_group'
import { TextArea } from '~/ui/text_area'

type Blank = { id: string; kind: 'typed' | 'chosen'; answers: AcceptedText[] }
type Data = { text: string; blanks: Blank[]; caseSensitive?: boolean; ignoreAccents?: boolean }

const MARKER = /\[\[([\w-]{1,40})\]\]/g

export const fillBlankEditor: QuestionEditor<Data> = {
  initial: () => ({ text: '', blanks: [], caseSensitive: false }),
  Editor: FillBlankEditor,
  preview: ({ text, blanks }) => ({
    type: 'fill_blank',
    segments: text
      .split(/\[\[([\w-]{1,40})\]\]/)
      .flatMap((piece, at): ViewOf<'fill_blank'>['segments'] => {
        if (at % 2 === 0) return piece === '' ? [] : [{ text: piece }]
        const blank = blanks.find(({ id }) => id === piece)
        return blank?.kind === 'chosen'
          ? [
              {
                blank: piece,
                choices: blank.answers.map(({ id, text: word }) => ({ id, text: word })),
              },
            ]
          : [{ blank: piece }]
      }),
  }),
}

function FillBlankEditor({ data, onChange }: EditorProps<Data>) {
  const { formatMessage } = useIntl()
  const { blanks } = data

  /** The text decides which blanks there are; what was set for them is kept. */
  function setText(text: string) {
    const ids = [...new Set([...text.matchAll(MARKER)].map(([, id]) => id))]
    onChange({
      ...data,
      text,
      blanks: ids.map(
        (id) =>
          blanks.find((blank) => blank.id === id) ?? { id, kind: 'typed', answers: [newAnswer()] }
      ),
    })
  }

  function addBlank() {
    const numbers = blanks.map(({ id }) => Number(id)).filter(Number.isFinite)
    const next = Math.max(0, ...numbers) + 1
    const space = data.text === '' || data.text.endsWith(' ') ? '' : ' '
    setText(`${data.text}${space}[[${next}]]`)
  }

  return (
    <div className="flex flex-col gap-4">
      <TextArea
        name="data.text"
        label={formatMessage({ id: 'assessments.editor.blank_text' })}
        hint={formatMessage({ id: 'assessments.editor.blank_hint' })}
        isRequired
        value={data.text}
        onChange={setText}
      />
      <div>
        <Button size="sm" icon="plus" onPress={addBlank}>
          {formatMessage({ id: 'assessments.editor.add_blank' })}
        </Button>
      </div>
      {blanks.map((blank, at) => (
        <Card
          key={blank.id}
          title={formatMessage({ id: 'assessments.editor.blank' }, { id: blank.id })}
        >
          <div className="flex flex-col gap-4">
            <RadioGroup
              label={formatMessage({ id: 'assessments.editor.blank_kind' })}
              isRequired
              value={blank.kind}
              onChange={(kind) =>
                onChange({
                  ...data,
                  blanks: withChanged(blanks, at, { kind: kind as Blank['kind'] }),
                })
              }
              options={(['typed', 'chosen'] as const).map((kind) => ({
                value: kind,
                label: formatMessage({ id: `assessments.editor.blank_${kind}` }),
              }))}
            />
            <AcceptedTexts
              path={`data.blanks[${at}].answers`}
              answers={blank.answers}
              onChange={(answers) =>
                onChange({ ...data, blanks: withChanged(blanks, at, { answers }) })
              }
            />
          </div>
        </Card>
      ))}
      <TextRules data={data} onChange={onChange} />
    </div>
  )
}
