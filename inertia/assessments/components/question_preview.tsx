import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useRenderedText } from '~/assessments/components/use_rendered_text'
import { AnswerField } from '~/assessments/answers/answer_field'
import type { Json, LearnerView } from '#assessments/types'
import type { QuestionTypeName } from '#assessments/questions/types'
import { Card } from '~/ui/card'
import { RichText } from '~/ui/rich_text'

type QuestionPreviewProps = {
  type: QuestionTypeName
  text: string
  points: number
  view: LearnerView
}

/** A question as its learners will meet it, to be tried; nothing is kept. */
export function QuestionPreview({ type, text, points, view }: QuestionPreviewProps) {
  const { formatMessage } = useIntl()
  const [value, setValue] = useState<Json>(null)
  const shown = useRenderedText(text)
  const words = shown.text || formatMessage({ id: 'assessments.editor.no_text' })
  return (
    <Card
      title={formatMessage({ id: 'assessments.editor.preview' })}
      action={
        <span className="text-[0.8125rem] text-ink-muted">
          {formatMessage({ id: 'assessments.points' }, { points })}
        </span>
      }
    >
      <div className="flex flex-col gap-5">
        {(text || type !== 'fill_blank') && (
          <RichText html={shown.html} text={words} className="text-base" />
        )}
        <AnswerField
          question={{
            id: 'preview',
            number: 1,
            type,
            text: words,
            html: null,
            points,
            isRequired: true,
            view,
          }}
          value={value}
          onChange={setValue}
        />
      </div>
    </Card>
  )
}
