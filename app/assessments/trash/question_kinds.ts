import Assessment from '#assessments/models/assessment'
import AssessmentQuestion from '#assessments/models/assessment_question'
import QuestionBank from '#assessments/models/question_bank'
import { refreshBank } from '#assessments/actions/refresh_bank'
import { refreshTotals } from '#assessments/actions/refresh_totals'
import { whereReached } from '#courses/queries/where_reached'
import { whereGranted } from '#platform/permissions/where_granted'
import { defineTrashKind, type TrashKind } from '#platform/trash/define_trash_kind'
import type { ListContext, Query } from '#platform/lists/define_list'

const RIGHTS: Pick<TrashKind, 'permission' | 'purgePermission'> = {
  permission: 'questions.edit',
  purgePermission: 'trash.purge',
}

/** Answers to the question that somebody gave. */
const ANSWERED = `EXISTS (SELECT 1 FROM assessment_responses r WHERE r.tenant_id = t.tenant_id AND r.question_id = t.id)`

defineTrashKind({
  ...RIGHTS,
  name: 'bank',
  model: QuestionBank,
  within: (query, ctx) => inReach(query, 't', ctx),
  title: 't.name',
  place: 't.subject',
  contains: {
    questions: `(SELECT count(*)::int FROM assessment_questions q WHERE q.tenant_id = t.tenant_id AND q.question_bank_id = t.id AND q.deleted_at IS NULL)`,
  },
  /** Copies in quizzes stay: they are rows of their own. */
  beforePurge: async (bank: QuestionBank) => {
    await AssessmentQuestion.query().where('questionBankId', bank.id).delete()
  },
})

defineTrashKind({
  ...RIGHTS,
  name: 'bank_question',
  model: AssessmentQuestion,
  within: (query, ctx) =>
    inReach(
      query
        .joinRaw('JOIN question_banks b ON b.tenant_id = t.tenant_id AND b.id = t.question_bank_id')
        .whereNull('b.deleted_at'),
      'b',
      ctx
    ),
  title: 't.question_text',
  place: 'b.name',
  evidence: ANSWERED,
  restored: (question: AssessmentQuestion) => refreshBank(question.questionBankId!),
})

/** Questions of a draft's quizzes. */
defineTrashKind({
  ...RIGHTS,
  permission: 'courses.edit',
  name: 'quiz_question',
  model: AssessmentQuestion,
  within: (query, { me }) =>
    whereReached(
      query
        .joinRaw('JOIN assessments s ON s.tenant_id = t.tenant_id AND s.id = t.assessment_id')
        .joinRaw('JOIN course_activities a ON a.tenant_id = s.tenant_id AND a.id = s.activity_id')
        .joinRaw('JOIN course_modules m ON m.tenant_id = a.tenant_id AND m.id = a.module_id')
        .joinRaw('JOIN courses c ON c.tenant_id = m.tenant_id AND c.id = m.course_id')
        .whereNull('m.course_version_id')
        .whereNull('a.deleted_at')
        .whereNull('m.deleted_at')
        .whereNull('c.deleted_at'),
      'c',
      me.grants,
      'courses.edit'
    ),
  title: 't.question_text',
  place: `c.title || ' › ' || a.title`,
  evidence: ANSWERED,
  restored: async (question: AssessmentQuestion) =>
    refreshTotals(await Assessment.findOrFail(question.assessmentId)),
})

function inReach(query: Query, bank: string, { me }: ListContext) {
  const columns = { organization: `${bank}.organization_id` }
  return whereGranted(query, columns, me.grants, 'questions.edit')
}
