import vine from '@vinejs/vine'
import { RESULT_RELEASES } from '#assessments/enums'

export const newQuizValidator = vine.create({
  title: vine.string().trim().minLength(1).maxLength(255),
})

const whole = (max: number) => vine.number().withoutDecimals().min(0).max(max)
const instant = () =>
  vine
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/)
    .nullable()
    .optional()

export const quizSettingsValidator = vine.create({
  title: vine.string().trim().minLength(1).maxLength(255),
  instructions: vine.string().trim().maxLength(10_000).nullable().optional(),
  passUnit: vine.enum(['points', 'percent'] as const),
  passMark: vine.number().min(0).max(100_000).decimal([0, 2]).nullable().optional(),
  timeLimit: vine.number().withoutDecimals().min(1).max(10_080).nullable().optional(),
  maxAttempts: whole(100).nullable().optional(),
  attemptDelay: whole(43_200).nullable().optional(),
  mayImprove: vine.boolean(),
  paging: vine.enum(['one', 'all'] as const),
  randomizeQuestions: vine.boolean(),
  randomizeAnswers: vine.boolean(),
  showResults: vine.enum(RESULT_RELEASES),
  showCorrectAnswers: vine.boolean(),
  allowReview: vine.boolean(),
  availableFrom: instant(),
  availableUntil: instant(),
})
