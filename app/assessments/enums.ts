/** Values of `assessments.show_results` that can be chosen. */
export const RESULT_RELEASES = ['after_submission', 'after_due_date', 'never'] as const

export const QUESTION_DIFFICULTIES = ['easy', 'medium', 'hard'] as const

/** Types with an editor and an answer form, in the order of the picker. */
export const EDITABLE_TYPES = [
  'multiple_choice',
  'true_false',
  'short_answer',
  'numeric',
  'matching',
  'ordering',
  'fill_blank',
  'essay',
] as const
