/**
 * Run as a process of its own: fills an empty data directory with one quiz that many learners
 * have begun, and says so as JSON on the last line.
 */
import { createIgnitor } from '../../bin/app.js'

const LEARNERS = Number(process.argv[2] ?? 16)
const QUESTIONS = 12

const ignitor = createIgnitor()
const app = ignitor.createApp('console')
await app.init()
await app.boot()
await app.start(async () => {
  await import('#start/jobs')
  const { prepareDatabase } = await import('#platform/commands/prepare')
  await prepareDatabase()
  console.log(JSON.stringify(await makeWorld()))
})
await app.terminate()
process.exit(0)

async function makeWorld() {
  const { default: db } = await import('#platform/db')
  const { default: AssessmentQuestion } = await import('#assessments/models/assessment_question')
  const { findLearnerQuiz } = await import('#assessments/queries/find_learner_quiz')
  const { startAttempt } = await import('#assessments/actions/start_attempt')
  const { PASSWORD } = await import('#tests/support/tenants')
  const { ESSAY, makeQuiz } = await import('#tests/support/quizzes')
  const questions = Array.from({ length: QUESTIONS }, () => ESSAY)
  const quiz = await makeQuiz({ questions, learners: LEARNERS, password: PASSWORD })
  return db.asTenant(quiz.tenant.id, async () => {
    const learners = []
    for (const learner of quiz.learners) {
      const found = await findLearnerQuiz(learner, quiz.course.slug, quiz.item)
      const attempt = await startAttempt(found, { ip: '127.0.0.1', userAgent: null })
      learners.push({ email: learner.email, attempt: attempt.uuid })
    }
    const rows = await AssessmentQuestion.query()
      .whereNot('assessmentId', quiz.assessment.id)
      .orderBy('id')
    return { learners, questions: rows.map(({ uuid }) => uuid) }
  })
}
