import { attemptsOfQuiz } from '#assessments/queries/attempts_of_quiz'
import { handInAttempt } from '#assessments/actions/hand_in_attempt'

/** The attempts at a quiz, after handing in the one whose time is over: nobody waits for a job. */
export async function settleAttempts(enrollmentId: number, quizLineage: string) {
  const attempts = await attemptsOfQuiz(enrollmentId, quizLineage)
  const forgotten = attempts.find(({ isOpen, isOver }) => isOpen && isOver)
  if (!forgotten) return attempts
  await handInAttempt(forgotten.id)
  return attemptsOfQuiz(enrollmentId, quizLineage)
}
