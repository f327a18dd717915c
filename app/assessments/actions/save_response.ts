import db from '#platform/db'
import { clock } from '#platform/clock'
import { storableJson } from '#platform/json/storable_json'
import { currentTenantId } from '#platform/tenancy/scope'
import AssessmentAttempt from '#assessments/models/assessment_attempt'
import AssessmentQuestion from '#assessments/models/assessment_question'
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
  | { outcome: 'saved' | 'superseded'; kept: KeptResponse }
  | { outcome: 'closed'; attempt: AssessmentAttempt }

/** What the database holds after a save. */
export type KeptResponse = {
  response: Json
  flagged: boolean
  sequence: number
  savedAt: Date
  /** The same attempt is open in another window. */
  otherWindow: boolean
}

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
  const { isNew, ...kept } = await write(attempt, question, { ...save, response })
  const outcome = isNew ? 'saved' : 'superseded'
  await recordSave(attempt, question, { ...save, response }, outcome)
  return { outcome, kept }
}

function validResponse(question: AssessmentQuestion, response: unknown): Json {
  if (response === null || response === undefined) return null
  return question.behaviour.validateResponse(question.questionData, storableJson(response)) as Json
}

async function write(
  attempt: AssessmentAttempt,
  question: AssessmentQuestion,
  { sequence, window, response, flagged }: ResponseSave
): Promise<KeptResponse & { isNew: boolean }> {
  const now = clock.now()
  const { rows } = await db.rawQuery(UPSERT, {
    tenant: currentTenantId(),
    attempt: attempt.id,
    question: question.id,
    response: JSON.stringify(response),
    text: textOf(response),
    points: question.points,
    flagged,
    sequence,
    window,
    now: now.toISO()!,
    recently: now.minus({ minutes: 2 }).toISO()!,
  })
  return rows[0]
}

/** `isNew` is false when a newer save is there already, which then stays. */
const UPSERT = `
WITH kept AS (
  INSERT INTO assessment_responses AS r (tenant_id, attempt_id, question_id, response_data, response_text,
    points_possible, flagged_for_review, save_sequence, created_at, updated_at)
  VALUES (:tenant, :attempt, :question, :response, :text, :points, :flagged, :sequence, :now, :now)
  ON CONFLICT (tenant_id, attempt_id, question_id) DO UPDATE SET
    response_data = EXCLUDED.response_data, response_text = EXCLUDED.response_text,
    flagged_for_review = EXCLUDED.flagged_for_review, save_sequence = EXCLUDED.save_sequence,
    updated_at = EXCLUDED.updated_at
  WHERE EXCLUDED.save_sequence >= r.save_sequence
  RETURNING *
)
SELECT r.response_data AS response, r.flagged_for_review AS flagged, r.save_sequence AS sequence,
  r.updated_at AS "savedAt", r.is_new AS "isNew",
  EXISTS (SELECT 1 FROM assessment_response_saves s WHERE s.tenant_id = :tenant AND s.attempt_id = :attempt
    AND s.saved_at > :recently AND s.window_id <> :window) AS "otherWindow"
FROM (
  SELECT kept.*, true AS is_new FROM kept
  UNION ALL
  SELECT old.*, false FROM assessment_responses old
  WHERE old.tenant_id = :tenant AND old.attempt_id = :attempt AND old.question_id = :question
    AND NOT EXISTS (SELECT 1 FROM kept)
) r`

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

/** For graders' searches: the text of answers that are text. */
function textOf(response: unknown) {
  return response !== null && typeof response === 'object' && 'text' in response
    ? String(response.text)
    : null
}
