import CourseModule from '#courses/models/course_module'
import AssessmentQuestion from '#assessments/models/assessment_question'
import QuestionBank from '#assessments/models/question_bank'
import { createQuiz } from '#assessments/actions/create_quiz'
import { refreshTotals } from '#assessments/actions/refresh_totals'
import { parseGift } from '#standards/gift/parse_gift'
import { currentTenantId } from '#platform/tenancy/scope'
import type Course from '#courses/models/course'
import type User from '#identity/models/user'
import type { DemoCourse } from '#administration/demo/read_demo_course'

/** The quiz of a demo course at the end of its last module, and the bank that its questions come from. */
export async function createDemoQuiz(
  course: Course,
  { quiz, gift }: DemoCourse,
  lessons: Map<string, string>,
  author: User
) {
  const module = await CourseModule.query()
    .where('courseId', course.id)
    .whereNull('courseVersionId')
    .orderBy('sortOrder', 'desc')
    .firstOrFail()
  const { activity, assessment } = await createQuiz(course, module, {
    title: quiz.title,
    by: author,
  })
  const opensAfter = quiz.opensAfter && lessons.get(quiz.opensAfter)
  if (opensAfter) {
    await activity.merge({ unlockConditions: { op: 'completed', item: opensAfter } }).save()
  }
  await assessment
    .merge({
      timeLimit: quiz.minutes,
      maxAttempts: quiz.attempts,
      randomizeQuestions: true,
      randomizeAnswers: true,
      settings: { ...assessment.settings, passUnit: 'percent', passPercent: quiz.passPercent },
    })
    .save()
  await writeQuestions(course, gift, assessment.id, author)
  await assessment.refresh()
  await refreshTotals(assessment)
}

async function writeQuestions(course: Course, gift: string, assessmentId: number, author: User) {
  const { questions } = parseGift(gift)
  const bank = await QuestionBank.create({
    name: course.title,
    description: null,
    organizationId: currentTenantId(),
    questionCount: questions.length,
    createdBy: author.id,
  })
  for (const [sortOrder, question] of questions.entries()) {
    const content = {
      questionType: question.type,
      questionText: question.text,
      questionHtml: question.html,
      explanation: question.explanation || null,
      questionData: question.data,
      points: 1,
      sortOrder,
      metadata: { title: question.title },
      createdBy: author.id,
    }
    const source = await AssessmentQuestion.create({ ...content, questionBankId: bank.id })
    await AssessmentQuestion.create({ ...content, assessmentId, sourceQuestionId: source.id })
  }
}
