import db from '#platform/db'
import { clock } from '#platform/clock'
import { storableJson } from '#platform/json/storable_json'
import { currentTenantId } from '#platform/tenancy/scope'
import AssessmentAttempt from '#assessments/models/assessment_attempt'
import AssessmentQuestion from '#assessments/models/assessment_question'
import AssessmentResponse from '#assessments/models/assessment_response'
import { handInAttempt } from '#assessments/actions/hand_in_attempt'
import type { Json } from '#assessments/types'

export type ResponseSave = {
  /** Of two saves of one question the higher one stays, in whatever order they arrive. */
  sequence: number
  /** Which window of which device: another one at the same time is worth a word. */
  window: string
  /** Null clears the answer. */
  response: unknown
  flagged: boolean
}

export type SaveOutcome =
  | { outcome: 'saved' | 'superseded'; response: AssessmentResponse; otherWindow: boolean }
  | { outcome: 'closed'; attempt: AssessmentAttempt }

type Where = { learner: { id: number }; attempt: string; question: string }

/**
 * Keeps one answer. Once this has been committed it is safe, whatever happens to the browser,
 * the network or this process. Saving the same again changes nothing.
 *
 * What arrives after the end is refused and yet recorded as late, so that a person can decide.
 *
 * @throws InvalidResponse when the answer does not fit the question
 */
export async function saveResponse(where: Where, save: ResponseSave): Promise<SaveOutcome> {
  const attempt = await AssessmentAttempt.query()
    .where({ uuid: where.attempt, userId: where.learner.id })
    .forUpdate()
    .firstOrFail()
  const question = await AssessmentQuestion.query()
    .where({ uuid: where.question, assessmentId: attempt.assessmentId })
    .firstOrFail()
  const response = validResponse(question, save.response)

  if (!attempt.isOpen || attempt.isOver) {
    await recordSave(attempt, question, { ...save, response }, 'late')
    return { outcome: 'closed', attempt: await handInAttempt(attempt.id) }
  }
  const outcome = (await write(attempt, question, { ...save, response })) ? 'saved' : 'superseded'
  await recordSave(attempt, question, { ...save, response }, outcome)
  return {
    outcome,
    response: await AssessmentResponse.query()
      .where({ attemptId: attempt.id, questionId: question.id })
      .firstOrFail(),
    otherWindow: await isOpenElsewhere(attempt, save.window),
  }
}

function validResponse(question: AssessmentQuestion, response: unknown): Json {
  if (response === null || response === undefined) return null
  return question.behaviour.validateResponse(question.questionData, storableJson(response)) as Json
}

/** @returns false when a newer save is there already */
async function write(
  attempt: AssessmentAttempt,
  question: AssessmentQuestion,
  { sequence, response, flagged }: ResponseSave
): Promise<boolean> {
  const { rows } = await db.rawQuery(UPSERT, {
    tenant: currentTenantId(),
    attempt: attempt.id,
    question: question.id,
    response: JSON.stringify(response),
    text: textOf(response),
    points: question.points,
    flagged,
    sequence,
    now: clock.now().toISO()!,
  })
  return rows.length > 0
}

const UPSERT = `
INSERT INTO assessment_responses AS r (tenant_id, attempt_id, question_id, response_data, response_text,
  points_possible, flagged_for_review, save_sequence, created_at, updated_at)
VALUES (:tenant, :attempt, :question, :response, :text, :points, :flagged, :sequence, :now, :now)
ON CONFLICT (tenant_id, attempt_id, question_id) DO UPDATE SET
  response_data = EXCLUDED.response_data, response_text = EXCLUDED.response_text,
  flagged_for_review = EXCLUDED.flagged_for_review, save_sequence = EXCLUDED.save_sequence,
  updated_at = EXCLUDED.updated_at
WHERE EXCLUDED.save_sequence >= r.save_sequence
RETURNING id`

/** Every state of a long text would weigh more than it proves. */
const LONGEST_KEPT_BYTES = 4_000

async function recordSave(
  attempt: AssessmentAttempt,
  question: AssessmentQuestion,
  { sequence, window, response, flagged }: ResponseSave,
  outcome: 'saved' | 'superseded' | 'late'
) {
  const json = JSON.stringify(response)
  const bytes = response === null ? 0 : Buffer.byteLength(json)
  await db
    .insertQuery()
    .table('assessment_response_saves')
    .knexQuery.insert({
      tenant_id: currentTenantId(),
      attempt_id: attempt.id,
      question_id: question.id,
      save_sequence: sequence,
      window_id: window,
      outcome,
      response_data: response !== null && bytes <= LONGEST_KEPT_BYTES ? json : null,
      response_bytes: bytes,
      flagged,
      saved_at: clock.now().toISO(),
    })
    .onConflict(['tenant_id', 'attempt_id', 'question_id', 'save_sequence'])
    .ignore()
}

async function isOpenElsewhere(attempt: AssessmentAttempt, window: string) {
  const row = await db
    .from('assessment_response_saves')
    .where({ tenant_id: currentTenantId(), attempt_id: attempt.id })
    .where('saved_at', '>', clock.now().minus({ minutes: 2 }).toISO()!)
    .whereNot('window_id', window)
    .select('id')
    .first()
  return Boolean(row)
}

/** For graders' searches: the text of answers that are text. */
function textOf(response: unknown) {
  return response !== null && typeof response === 'object' && 'text' in response
    ? String(response.text)
    : null
}
