import type { ComponentType } from 'react'
import { ChoiceAnswer } from '~/assessments/answers/choice_answer'
import { FillBlankAnswer } from '~/assessments/answers/fill_blank_answer'
import { MatchingAnswer } from '~/assessments/answers/matching_answer'
import { OrderingAnswer } from '~/assessments/answers/ordering_answer'
import { EssayAnswer, NumberAnswer, ShortTextAnswer } from '~/assessments/answers/text_answer'
import { TrueFalseAnswer } from '~/assessments/answers/true_false_answer'
import { UploadAnswer } from '~/assessments/answers/upload_answer'
import type { AnswerProps } from '~/assessments/answers/types'
import type { LearnerView } from '#assessments/types'

const FIELDS: { [Type in LearnerView['type']]: ComponentType<AnswerProps<Type>> } = {
  multiple_choice: ChoiceAnswer,
  true_false: TrueFalseAnswer,
  short_answer: ShortTextAnswer as ComponentType<AnswerProps<'short_answer'>>,
  numeric: NumberAnswer as ComponentType<AnswerProps<'numeric'>>,
  essay: EssayAnswer,
  fill_blank: FillBlankAnswer,
  matching: MatchingAnswer,
  ordering: OrderingAnswer,
  file_upload: UploadAnswer,
}

/** Where a learner answers, by the type of the question. */
export function AnswerField(props: Omit<AnswerProps, 'view'>) {
  const { view } = props.question
  const Field = FIELDS[view.type] as ComponentType<AnswerProps>
  return <Field {...props} view={view} />
}
