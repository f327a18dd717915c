import vine from '@vinejs/vine'
import { NotFound } from '#platform/errors'
import { defineEndpoints, endpoint } from '#platform/api/define_endpoint'
import { listEndpoint } from '#platform/api/list_endpoint'
import { gradeResponses } from '#assessments/actions/grade_responses'
import { attemptsList } from '#assessments/lists/attempts_list'
import { bankQuestionsList } from '#assessments/lists/bank_questions_list'
import { banksList } from '#assessments/lists/banks_list'
import QuestionBank from '#assessments/models/question_bank'
import { bankView, findBank } from '#assessments/queries/find_bank'
import { findTaughtCourse } from '#assessments/queries/find_taught_course'
import { findTaughtAttempt } from '#assessments/queries/taught_attempt'
import { bankValidator } from '#assessments/validators/banks'
import { gradesValidator } from '#assessments/validators/grades'
import type AssessmentAttempt from '#assessments/models/assessment_attempt'
import type { CurrentUser } from '#identity/current_user'

const COURSE = { course: 'Slug of a course' }
const text = () => vine.string().nullable()

const bankAnswer = vine.create({
  id: vine.string(),
  name: vine.string(),
  description: text(),
  subject: text(),
  isPublic: vine.boolean(),
  questionCount: vine.number(),
})

function bankOf(bank: QuestionBank, me: CurrentUser) {
  const { can: _can, ...view } = bankView(bank, me)
  return view
}

const attemptAnswer = vine.create({
  id: vine.string(),
  quiz: vine.string(),
  number: vine.number(),
  status: vine.string(),
  startedAt: vine.string(),
  submittedAt: text(),
  secondsSpent: vine.number(),
  score: vine.number().nullable(),
  maxScore: vine.number().nullable(),
  percentage: vine.number().nullable(),
  passed: vine.boolean().nullable(),
})

const attemptOf = (attempt: AssessmentAttempt, quiz: string) => ({
  id: attempt.uuid,
  quiz,
  number: attempt.attemptNumber,
  status: attempt.status,
  startedAt: attempt.startedAt.toUTC().toISO()!,
  submittedAt: attempt.submittedAt?.toUTC().toISO() ?? null,
  secondsSpent: attempt.timeSpent,
  score: attempt.score,
  maxScore: attempt.maxScore,
  percentage: attempt.percentage,
  passed: attempt.passed,
})

defineEndpoints('assessments', [
  listEndpoint('/banks', banksList, { summary: 'Question banks that you may see' }),
  endpoint({
    method: 'POST',
    path: '/banks',
    summary: 'An empty question bank',
    permission: 'questions.edit',
    body: bankValidator,
    answer: bankAnswer,
    status: 201,
    async handle({ me, response }, { body }) {
      const organizationId = me.grants.organizationsFor('questions.edit')?.[0] ?? me.tenantId
      if (!me.can('questions.edit', { organizationId })) throw new NotFound()
      const bank = await QuestionBank.create({ ...body, organizationId })
      response.header('location', `/api/v1/banks/${bank.uuid}`)
      return bankOf(await bank.refresh(), me)
    },
  }),
  endpoint({
    method: 'GET',
    path: '/banks/:bank',
    summary: 'One question bank',
    permission: 'questions.view',
    answer: bankAnswer,
    handle: async ({ me, params }) => bankOf(await findBank(me, params.bank), me),
  }),
  endpoint({
    method: 'PUT',
    path: '/banks/:bank',
    summary: 'Change a question bank',
    permission: 'questions.edit',
    body: bankValidator,
    answer: bankAnswer,
    async handle({ me, params }, { body }) {
      const bank = await findBank(me, params.bank, 'questions.edit')
      return bankOf(await bank.merge(body).save(), me)
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/banks/:bank',
    summary: 'Move a question bank to the trash',
    permission: 'questions.edit',
    handle: async ({ me, params }) =>
      (await findBank(me, params.bank, 'questions.edit')).moveToTrash(),
  }),
  listEndpoint('/banks/:bank/questions', bankQuestionsList, {
    summary: 'Questions of a bank',
    find: ({ me, params }) => findBank(me, params.bank),
  }),
  listEndpoint('/courses/:course/attempts', attemptsList, {
    summary: 'Attempts at the quizzes of a course that you teach',
    params: COURSE,
    find: ({ me, params }) => findTaughtCourse(me, params.course),
  }),
  endpoint({
    method: 'GET',
    path: '/courses/:course/attempts/:attempt',
    params: COURSE,
    summary: 'One attempt and its result',
    permission: 'progress.view',
    answer: attemptAnswer,
    async handle({ me, params }) {
      const course = await findTaughtCourse(me, params.course)
      const attempt = await findTaughtAttempt(course, params.attempt)
      return attemptOf(attempt, attempt.assessment.title)
    },
  }),
  endpoint({
    method: 'PUT',
    path: '/courses/:course/attempts/:attempt/grades',
    params: COURSE,
    summary: 'Give points and feedback to answers; the result is worked out anew',
    permission: 'attempts.grade',
    body: gradesValidator,
    answer: attemptAnswer,
    async handle({ me, params }, { body }) {
      const course = await findTaughtCourse(me, params.course, 'attempts.grade')
      const attempt = await findTaughtAttempt(course, params.attempt)
      const given = body.grades.map((grade) => ({ ...grade, feedback: grade.feedback ?? null }))
      return attemptOf(await gradeResponses(attempt.id, given, me), attempt.assessment.title)
    },
  }),
])
