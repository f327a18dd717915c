import AssessmentQuestion from '#assessments/models/assessment_question'
import { MOST_QUESTIONS } from '#assessments/actions/copy_questions'
import { pickableQuestionsList } from '#assessments/lists/pickable_questions_list'
import { matchingRows } from '#platform/lists/list_query'
import { readListState } from '#platform/lists/list_state'
import type { ListContext } from '#platform/lists/define_list'

type Picks = { questions?: string[]; allMatching?: boolean }
type Request = { request: { qs(): Record<string, any> } }

/** Ids of the chosen bank questions, as far as the person may use them, in a steady order. */
export async function pickedQuestions(ctx: ListContext & Request, picks: Picks) {
  const state = readListState(pickableQuestionsList, picks.allMatching ? ctx.request.qs() : {})
  const rows = await matchingRows(pickableQuestionsList, state, ctx)
    .if(!picks.allMatching, (query) => query.whereIn('q.uuid', picks.questions ?? []))
    .orderBy('b.name')
    .orderBy('q.sort_order')
    .orderBy('q.id')
    .select('q.id')
    .limit(MOST_QUESTIONS + 1)
  return rows.map(({ id }: Pick<AssessmentQuestion, 'id'>) => id)
}
