import { essay } from '#assessments/questions/essay'
import { fileUpload } from '#assessments/questions/file_upload'
import { fillBlank } from '#assessments/questions/fill_blank'
import { matching } from '#assessments/questions/matching'
import { multipleChoice } from '#assessments/questions/multiple_choice'
import { numeric } from '#assessments/questions/numeric'
import { ordering } from '#assessments/questions/ordering'
import { shortAnswer } from '#assessments/questions/short_answer'
import { trueFalse } from '#assessments/questions/true_false'
import {
  QUESTION_TYPES,
  type QuestionType,
  type QuestionTypeName,
} from '#assessments/questions/types'

const questionTypes: Record<QuestionTypeName, QuestionType> = {
  multiple_choice: multipleChoice,
  true_false: trueFalse,
  short_answer: shortAnswer,
  essay,
  fill_blank: fillBlank,
  matching,
  ordering,
  numeric,
  file_upload: fileUpload,
}

/** The behaviour behind a value of `assessment_questions.question_type`. */
export function questionType(name: QuestionTypeName): QuestionType {
  return questionTypes[name]
}

export function isQuestionType(name: string): name is QuestionTypeName {
  return (QUESTION_TYPES as readonly string[]).includes(name)
}
