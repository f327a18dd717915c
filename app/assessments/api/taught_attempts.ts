import vine from '@vinejs/vine'
import { numberOrNull, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { gradeResponses } from '#assessments/actions/grade_responses'
import { attemptsList } from '#assessments/lists/attempts_list'
import { findTaughtCourse } from '#assessments/queries/find_taught_course'
import { findTaughtAttempt, taughtAttempt } from '#assessments/queries/taught_attempt'
import { gradesValidator } from '#assessments/validators/grades'
import type AssessmentAttempt from '#assessments/models/assessment_attempt'
import type { HttpContext } from '@adonisjs/core/http'

const attempts = endpointsAt('/courses/:course/attempts', {
  permission: 'progress.view',
  params: { course: 'Public id or slug of a course' },
})

const attemptAnswer = vine.create({
  id: vine.string(),
  quiz: vine.string(),
  number: vine.number(),
  status: vine.string(),
  startedAt: vine.string(),
  submittedAt: textOrNull(),
  secondsSpent: vine.number(),
  score: numberOrNull(),
  maxScore: numberOrNull(),
  percentage: numberOrNull(),
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

const answersAnswer = vine.create({
  data: vine.array(
    vine.object({
      id: vine.string(),
      number: vine.number(),
      type: vine.string(),
      text: vine.string(),
      answer: vine.string(),
      key: vine.string(),
      pointsPossible: vine.number(),
      pointsEarned: numberOrNull(),
      correct: vine.boolean().nullable(),
      isPending: vine.boolean(),
      isGraded: vine.boolean(),
      flagged: vine.boolean(),
      feedback: textOrNull(),
      savedAt: textOrNull(),
      saves: vine.number(),
    })
  ),
})

const found = async ({ me, params }: HttpContext) =>
  findTaughtAttempt(await findTaughtCourse(me, params.course), params.attempt)

defineEndpoints('Attempts of learners', [
  attempts.list('', attemptsList, {
    summary: 'Attempts at the quizzes of a course that you teach',
    params: { course: 'Slug of a course' },
    find: ({ me, params }) => findTaughtCourse(me, params.course),
  }),
  attempts.get('/:attempt', 'One attempt and its result', {
    answer: attemptAnswer,
    async handle(ctx) {
      const attempt = await found(ctx)
      return attemptOf(attempt, attempt.assessment.title)
    },
  }),
  attempts.get('/:attempt/answers', 'What a learner answered, and what it was worth', {
    answer: answersAnswer,
    async handle(ctx) {
      const { i18n } = ctx
      const { questions } = await taughtAttempt(await found(ctx), i18n.t.bind(i18n), {
        grade: false,
      })
      return { data: questions }
    },
  }),
  attempts.put(
    '/:attempt/grades',
    'Give points and feedback to answers; the result is worked out anew',
    {
      permission: 'attempts.grade',
      screens: ['PUT /teach/:course/attempts/:attempt/grades'],
      body: gradesValidator,
      answer: attemptAnswer,
      async handle({ me, params }, { body }) {
        const course = await findTaughtCourse(me, params.course, 'attempts.grade')
        const attempt = await findTaughtAttempt(course, params.attempt)
        const given = body.grades.map((grade) => ({ ...grade, feedback: grade.feedback ?? null }))
        return attemptOf(await gradeResponses(attempt.id, given, me), attempt.assessment.title)
      },
    }
  ),
])
