import vine from '@vinejs/vine'
import { tagsSchema } from '#platform/tags/tags_validator'
import { EDITABLE_TYPES, QUESTION_DIFFICULTIES } from '#assessments/enums'

export const newQuestionTypeValidator = vine.create({ type: vine.enum(EDITABLE_TYPES) })

/** Shape only; what belongs into `data` is for the question's type to say. */
export const questionValidator = vine.create({
  type: vine.enum(EDITABLE_TYPES),
  text: vine.string().maxLength(20_000).nullable().optional(),
  explanation: vine.string().maxLength(20_000).nullable().optional(),
  points: vine.number().min(0).max(1000).decimal([0, 2]),
  difficulty: vine.enum(QUESTION_DIFFICULTIES),
  isRequired: vine.boolean(),
  tags: tagsSchema(),
  data: vine.any(),
})

export const pointsValidator = vine.create({
  points: vine.number().min(0).max(1000).decimal([0, 2]),
})

export const orderValidator = vine.create({
  order: vine.array(vine.string().uuid()).maxLength(500),
})

export const picksValidator = vine.create({
  questions: vine.array(vine.string().uuid()).maxLength(500).optional(),
  allMatching: vine.boolean().optional(),
})
