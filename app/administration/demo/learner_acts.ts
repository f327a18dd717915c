import { DateTime } from 'luxon'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { actAs, currentTenantId } from '#platform/tenancy/scope'
import Course from '#courses/models/course'
import { courseTree } from '#courses/queries/course_tree'
import { enrollLearner } from '#learning/actions/enroll_learner'
import type { EnrollOptions } from '#learning/actions/enroll_many'
import { recordProgress } from '#learning/actions/record_progress'
import { findLearnerQuiz } from '#assessments/queries/find_learner_quiz'
import { handInAttempt } from '#assessments/actions/hand_in_attempt'
import { saveResponse } from '#assessments/actions/save_response'
import { startAttempt } from '#assessments/actions/start_attempt'
import { knownAnswer } from '#administration/demo/known_answer'
import type CourseEnrollment from '#learning/models/course_enrollment'
import type User from '#identity/models/user'

/** What somebody did in the past, done by the actions of today with the clock set back. */
export class LearnerActs {
  constructor(
    private readonly learner: User,
    private readonly now: DateTime
  ) {}

  async enroll(slug: string, daysAgo: number, options: EnrollOptions) {
    this.#goTo(daysAgo)
    const course = await Course.findByOrFail('slug', slug)
    return (await enrollLearner(course, this.learner, options)).enrollment
  }

  /** Reads lessons in order, each for a few minutes. */
  async read(enrollment: CourseEnrollment, daysAgo: number, lessons = Infinity) {
    const tree = await courseTree(enrollment.courseId, enrollment.courseVersionId)
    const items = tree.flatMap((module) => module.items).filter(({ kind }) => kind === 'lesson')
    for (const [index, item] of items.slice(0, lessons).entries()) {
      this.#goTo(daysAgo, 9 + index * 0.2)
      await recordProgress(enrollment.id, {
        kind: 'lesson',
        itemId: item.id,
        moduleId: item.moduleId,
        status: 'completed',
        addSeconds: 150 + ((index * 53) % 240),
      })
    }
  }

  /** Takes the quiz of the course once, with that many wrong answers. */
  async takeQuiz(enrollment: CourseEnrollment, daysAgo: number, wrong = 0) {
    this.#goTo(daysAgo, 13)
    const { slug } = await Course.findOrFail(enrollment.courseId)
    const tree = await courseTree(enrollment.courseId, enrollment.courseVersionId)
    const item = tree.flatMap((module) => module.items).find(({ kind }) => kind === 'activity')!
    const quiz = await findLearnerQuiz(this.learner, slug, item.lineageId)
    const attempt = await startAttempt(quiz, { ip: '192.0.2.10', userAgent: null })
    const questions = await db
      .from('assessment_questions')
      .where({ tenant_id: currentTenantId(), assessment_id: attempt.assessmentId })
      .orderBy('sort_order')
    for (const [index, question] of questions.entries()) {
      this.#goTo(daysAgo, 13 + index * 0.01)
      await saveResponse(
        { learner: this.learner, attempt: attempt.uuid, question: question.uuid },
        {
          sequence: index + 1,
          window: 'history',
          response: knownAnswer(question.question_type, question.question_data, index >= wrong),
          flagged: false,
        }
      )
    }
    await handInAttempt(attempt.id)
  }

  async complete(enrollment: CourseEnrollment, daysAgo: number, wrong = 0) {
    await this.read(enrollment, daysAgo)
    await this.takeQuiz(enrollment, daysAgo, wrong)
  }

  #goTo(daysAgo: number, hour = 8) {
    clock.freeze(this.now.minus({ days: daysAgo }).startOf('day').plus({ hours: hour }))
    actAs({ userId: this.learner.id, label: `${this.learner.name} <${this.learner.email}>` })
  }
}
