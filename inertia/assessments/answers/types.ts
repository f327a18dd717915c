import type { Json, LearnerView, QuestionView } from '#assessments/types'

export type ViewOf<Type extends LearnerView['type']> = Extract<LearnerView, { type: Type }>

export type AnswerProps<Type extends LearnerView['type'] = LearnerView['type']> = {
  question: QuestionView
  view: ViewOf<Type>
  /** What is saved, null while there is no answer. */
  value: Json
  /** `isTyping` says that more is likely to follow at once. */
  onChange: (value: Json, options?: { isTyping?: boolean }) => void
  isDisabled?: boolean
}
