import User from '#identity/models/user'
import AssessmentAttempt from '#assessments/models/assessment_attempt'
import AssessmentResponse from '#assessments/models/assessment_response'
import { handInAttempt } from '#assessments/actions/hand_in_attempt'
import { attemptTimeline } from '#assessments/queries/attempt_timeline'
import { paperOf, type PaperQuestion } from '#assessments/queries/paper_of'
import { placeOfQuiz } from '#assessments/queries/place_of_quiz'
import type Course from '#courses/models/course'
import type { Translate } from '#assessments/questions/types'
import type {
  AttemptStatus,
  TaughtAttempt,
  TaughtQuestion,
  TimelineEntry,
} from '#assessments/types'

/** An attempt at a quiz of this course, handed in first when its time is over. */
export async function findTaughtAttempt(course: Course, uuid: string) {
  const attempt = await AssessmentAttempt.query()
    .where('uuid', uuid)
    .whereHas('assessment', (assessment) => assessment.where('courseId', course.id))
    .preload('assessment')
    .firstOrFail()
  if (attempt.isOpen && attempt.isOver) {
    await handInAttempt(attempt.id)
    await attempt.refresh()
  }
  return attempt
}

/** An attempt as those see it who teach: answers in words, marks, and when what was saved. */
export async function taughtAttempt(
  attempt: AssessmentAttempt,
  translate: Translate,
  can: { grade: boolean }
): Promise<TaughtAttempt> {
  const { assessment } = attempt
  const learner = await User.findOrFail(attempt.userId)
  const responses = await AssessmentResponse.query().where('attemptId', attempt.id)
  const byQuestion = new Map(responses.map((response) => [response.questionId, response]))
  const paper = await paperOf(attempt, assessment)
  const timeline = await attemptTimeline(attempt, paper, translate)
  const { title, course } = await placeOfQuiz(assessment.id)
  return {
    id: attempt.uuid,
    number: attempt.attemptNumber,
    quiz: title,
    course,
    learner: { name: learner.name, email: learner.email, avatarUrl: learner.avatarUrl },
    status: attempt.status as AttemptStatus,
    startedAt: attempt.startedAt.toISO()!,
    submittedAt: attempt.submittedAt?.toISO() ?? null,
    deadlineAt: attempt.deadlineAt?.toISO() ?? null,
    handedInBy: attempt.data.handedInBy,
    secondsSpent: attempt.timeSpent,
    score: attempt.score,
    maxScore: attempt.maxScore,
    percentage: attempt.percentage,
    passed: attempt.passed,
    receipt: attempt.answersHash,
    ip: attempt.ipAddress,
    device: attempt.userAgent,
    questions: paper.map((entry) =>
      taughtQuestion(entry, byQuestion.get(entry.question.id), attempt, timeline, translate)
    ),
    timeline,
    can: { grade: can.grade && !attempt.isOpen },
  }
}

function taughtQuestion(
  { question, view }: PaperQuestion,
  response: AssessmentResponse | undefined,
  attempt: AssessmentAttempt,
  timeline: TimelineEntry[],
  translate: Translate
): TaughtQuestion {
  const given = response?.responseData ?? null
  const isAnswered = given !== null && question.behaviour.isAnswered(given)
  const isGraded = response?.manualGradeOverride ?? false
  const isPending = !attempt.isOpen && isAnswered && response!.isCorrect === null && !isGraded
  const isMarked = !attempt.isOpen && !isPending
  return {
    id: view.id,
    number: view.number,
    type: view.type,
    text: view.text,
    answer: isAnswered
      ? question.behaviour.answerInWords(question.questionData, given, translate)
      : '',
    key: question.behaviour.keyInWords(question.questionData, translate),
    pointsPossible: view.points,
    pointsEarned: isMarked ? (response?.pointsEarned ?? 0) : null,
    correct: isMarked ? (response?.isCorrect ?? false) : null,
    isPending,
    isGraded,
    flagged: response?.flaggedForReview ?? false,
    feedback: response?.feedback ?? null,
    savedAt: given === null ? null : lastSave(timeline, view.number),
    saves: timeline.filter((entry) => entry.question === view.number).length,
  }
}

const lastSave = (timeline: TimelineEntry[], question: number) =>
  timeline.findLast((entry) => entry.question === question && entry.kind === 'saved')?.at ?? null
