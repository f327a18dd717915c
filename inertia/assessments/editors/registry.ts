import { choiceEditor } from '~/assessments/editors/choice_editor'
import { essayEditor } from '~/assessments/editors/essay_editor'
import { fillBlankEditor } from '~/assessments/editors/fill_blank_editor'
import { matchingEditor } from '~/assessments/editors/matching_editor'
import { numericEditor } from '~/assessments/editors/numeric_editor'
import { orderingEditor } from '~/assessments/editors/ordering_editor'
import { shortAnswerEditor } from '~/assessments/editors/short_answer_editor'
import { trueFalseEditor } from '~/assessments/editors/true_false_editor'
import type { EditableType, QuestionData, QuestionEditor } from '~/assessments/editors/types'
import type { QuestionTypeName } from '#assessments/questions/types'

const EDITORS: Record<EditableType, QuestionEditor<any>> = {
  multiple_choice: choiceEditor,
  true_false: trueFalseEditor,
  short_answer: shortAnswerEditor,
  numeric: numericEditor,
  matching: matchingEditor,
  ordering: orderingEditor,
  fill_blank: fillBlankEditor,
  essay: essayEditor,
}

/** The types one can choose from, in this order. */
export const EDITABLE_TYPES = Object.keys(EDITORS) as EditableType[]

/** Null for a type that cannot be edited here. */
export function editorFor(type: QuestionTypeName): QuestionEditor<QuestionData> | null {
  return (EDITORS as Partial<Record<QuestionTypeName, QuestionEditor<any>>>)[type] ?? null
}
