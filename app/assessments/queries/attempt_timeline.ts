import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type AssessmentAttempt from '#assessments/models/assessment_attempt'
import type { PaperQuestion } from '#assessments/queries/paper_of'
import type { Translate } from '#assessments/questions/types'
import type { TimelineEntry } from '#assessments/types'

type SaveRow = {
  id: number
  question_id: number
  window_id: string
  outcome: 'saved' | 'superseded' | 'late'
  response_data: unknown
  response_bytes: number
  saved_at: Date
}

/** What happened in an attempt and when, from the first to the last save. */
export async function attemptTimeline(
  attempt: AssessmentAttempt,
  paper: PaperQuestion[],
  translate: Translate
): Promise<TimelineEntry[]> {
  const saves: SaveRow[] = await db
    .from('assessment_response_saves')
    .where({ tenant_id: currentTenantId(), attempt_id: attempt.id })
    .orderBy('saved_at')
    .orderBy('id')
    .limit(2000)
  const byId = new Map(paper.map((entry) => [entry.question.id, entry]))
  const windows = [...new Set(saves.map(({ window_id }) => window_id))]
  const moments = saves.map((save): TimelineEntry => {
    const entry = byId.get(save.question_id)
    return {
      id: String(save.id),
      at: save.saved_at.toISOString(),
      kind: save.outcome,
      question: entry?.view.number ?? null,
      answer: entry ? answerOf(save, entry, translate) : null,
      window: windows.length > 1 ? String.fromCharCode(65 + windows.indexOf(save.window_id)) : null,
    }
  })
  const rest = { question: null, answer: null, window: null }
  const all: TimelineEntry[] = [
    { id: 'start', at: attempt.startedAt.toISO()!, kind: 'started', ...rest },
    ...moments,
  ]
  if (attempt.submittedAt) {
    all.push({ id: 'end', at: attempt.submittedAt.toISO()!, kind: 'handed_in', ...rest })
  }
  return all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** Null when the answer was too long for every state of it to be kept. */
function answerOf(save: SaveRow, { question }: PaperQuestion, translate: Translate) {
  if (save.response_data !== null) {
    return question.behaviour.answerInWords(question.questionData, save.response_data, translate)
  }
  return save.response_bytes > 0 ? null : ''
}
