import vine from '@vinejs/vine'
import { numberOrNull, textOrNull } from '#platform/api/answer_types'
import { attemptResult } from '#assessments/queries/attempt_result'
import { attemptView } from '#assessments/queries/attempt_view'
import type { HttpContext } from '@adonisjs/core/http'
import type AssessmentAttempt from '#assessments/models/assessment_attempt'
import type { KeptResponse } from '#assessments/actions/save_response'

/** An attempt of one's own. */
export const attemptAnswer = vine.create({
  id: vine.string(),
  number: vine.number(),
  isOpen: vine.boolean(),
  startedAt: vine.string(),
  deadlineAt: textOrNull(),
  /** Null once it is handed in: what may be seen then is in its result. */
  questions: vine
    .array(
      vine.object({
        id: vine.string(),
        number: vine.number(),
        type: vine.string(),
        text: vine.string(),
        html: textOrNull(),
        points: vine.number(),
        isRequired: vine.boolean(),
        view: vine.any(),
        response: vine.any().nullable(),
        flagged: vine.boolean(),
        sequence: vine.number(),
        savedAt: textOrNull(),
      })
    )
    .nullable(),
})

export async function attemptOf(attempt: AssessmentAttempt) {
  const view = await attemptView(attempt, attempt.assessment)
  const { id, number, startedAt, deadlineAt, questions } = view
  const { isOpen } = attempt
  return { id, number, isOpen, startedAt, deadlineAt, questions: isOpen ? questions : null }
}

/** What is released of its result. */
export const resultAnswer = vine.create({
  id: vine.string(),
  number: vine.number(),
  status: vine.string(),
  startedAt: vine.string(),
  submittedAt: vine.string(),
  handedInBy: textOrNull(),
  secondsSpent: vine.number(),
  receipt: vine.string(),
  answered: vine.number(),
  questionCount: vine.number(),
  score: vine.any().nullable(),
  releasedAt: textOrNull(),
  questions: vine.array(vine.any()).nullable(),
  mayStart: vine.boolean(),
  attemptsLeft: numberOrNull(),
})

export async function resultOf(attempt: AssessmentAttempt, { i18n }: HttpContext) {
  const result = await attemptResult(attempt, attempt.assessment, i18n.t.bind(i18n))
  const { title: _, course: __, item: ___, reasonKey: ____, ...rest } = result
  return rest
}

/** What became of an answer that was sent. */
export const savedAnswer = vine.create({
  outcome: vine.enum(['saved', 'superseded', 'closed'] as const),
  /** What is kept, unless it came too late. */
  kept: vine
    .object({
      response: vine.any().nullable(),
      flagged: vine.boolean(),
      sequence: vine.number(),
      savedAt: vine.string(),
    })
    .nullable(),
})

export const keptOf = ({ response, flagged, sequence, savedAt }: KeptResponse) => ({
  response,
  flagged,
  sequence,
  savedAt: savedAt.toISOString(),
})
