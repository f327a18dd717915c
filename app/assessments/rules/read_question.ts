import type { questionValidator } from '#assessments/validators/questions'
import type { EditedQuestion } from '#assessments/types'

type Form = Awaited<ReturnType<typeof questionValidator.validate>>

/** The question that a form or a program sent; what it left out is empty. */
export const readQuestion = (form: Form): EditedQuestion => ({
  ...form,
  id: null,
  text: form.text ?? '',
  explanation: form.explanation ?? '',
  tags: form.tags === null ? [] : form.tags,
  data: form.data ?? {},
})
