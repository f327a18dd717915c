import db from '#platform/db'
import QuestionBank from '#assessments/models/question_bank'
import { saveQuestion } from '#assessments/actions/save_question'
import { addCourseResource } from '#courses/actions/course_resources'
import { enrollLearner } from '#learning/actions/enroll_learner'
import { createWebhook } from '#administration/integrations/actions/save_webhook'
import { ESSAY, makeQuiz } from '#tests/support/quizzes'
import { keyOf, programOf } from '#tests/support/program'
import { makeTenant, makeUser } from '#tests/support/tenants'
import type { EditedQuestion } from '#assessments/types'

export const TRUE_FALSE: EditedQuestion = {
  id: null,
  type: 'true_false',
  text: 'Water boils at 100 °C.',
  explanation: '',
  points: 1,
  difficulty: 'easy',
  isRequired: true,
  tags: [],
  data: { answer: true },
}

/**
 * A company with something of every kind, and the keys of three: who may everything, who only
 * learns, and who may everything elsewhere.
 */
export async function makeApiWorld(client: any) {
  const quiz = await makeQuiz({ questions: [ESSAY] })
  const { tenant, course, learner } = quiz
  const [admin, elsewhere] = [await makeUser(tenant, ['tenant_admin']), await makeTenant()]
  const stranger = await makeUser(elsewhere, ['tenant_admin'])
  const made = await db.asTenant(
    tenant.id,
    async () => {
      const bank = await QuestionBank.create({ organizationId: tenant.id, name: 'Chemistry' })
      await bank.refresh()
      const link = { title: 'Handbook', url: 'https://example.org/handbook' }
      const [schedule] = await db.from('scheduled_jobs').where('tenant_id', tenant.id).limit(1)
      const { integration } = await createWebhook({
        name: 'Payroll',
        url: 'https://example.org/hook',
        events: ['completion.recorded'],
        perMinute: 60,
      })
      const { enrollment } = await enrollLearner(course, admin, { type: 'admin', by: null })
      return {
        bank,
        question: await saveQuestion({ bank }, TRUE_FALSE),
        resource: await addCourseResource(course, link),
        webhook: integration,
        schedule,
        enrollment,
      }
    },
    { userId: admin.id, label: 'admin' }
  )
  const [own] = await db.asTenant(tenant.id, () =>
    db.from('assessment_questions').where({ assessment_id: quiz.assessment.id })
  )
  return {
    ...quiz,
    ...made,
    admin,
    elsewhere,
    /** Of the quiz, as a row. */
    quizQuestion: own,
    program: programOf(client, await keyOf(tenant, admin)),
    learning: programOf(client, await keyOf(tenant, learner)),
    stranger: programOf(client, await keyOf(elsewhere, stranger)),
  }
}

export type ApiWorld = Awaited<ReturnType<typeof makeApiWorld>>
