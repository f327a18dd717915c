import {
  add,
  compare,
  decimalNumber,
  decimalOf,
  divide,
  multiply,
  round,
  type Decimal,
} from '#platform/math/decimal'
import { questionType } from '#assessments/questions/registry'
import type { QuestionTypeName } from '#assessments/questions/types'

export interface ScoredQuestion {
  id: string
  type: QuestionTypeName
  /** Data that passed the type's `validate`. */
  data: unknown
  /** `assessment_questions.points` */
  points: number | string
}

export interface QuestionResult {
  id: string
  pointsEarned: number
  pointsPossible: number
  correct: boolean | null
  needsPerson: boolean
}

export interface AttemptScore {
  questions: QuestionResult[]
  score: number
  maxScore: number
  /** 0–100 to two decimals; null when there are no points to earn. */
  percentage: number | null
  /**
   * True as soon as the pass mark is reached and false as soon as it is out of reach, even
   * while grading goes on; null while open, or when there is no pass mark.
   */
  passed: boolean | null
  needsPerson: boolean
}

export interface ScoreOptions {
  /** `assessments.passing_score`, in points. */
  passingScore: number | string | null
  /** Points given by a person, by question id: they stand in place of the machine's. */
  givenPoints?: ReadonlyMap<string, number | string>
}

const ZERO = decimalOf(0)

/**
 * Adds up an attempt. Points are rounded to two decimals per question, halves up, so that the
 * total is the sum of what the learner sees. A question without a response earns nothing.
 *
 * @param responses what `validateResponse` returned, by question id
 */
export function scoreAttempt(
  questions: ScoredQuestion[],
  responses: ReadonlyMap<string, unknown>,
  { passingScore, givenPoints = new Map() }: ScoreOptions
): AttemptScore {
  const results = questions.map((question) =>
    resultOf(question, responses.get(question.id), givenPoints.get(question.id))
  )
  const score = sum(results.map(({ pointsEarned }) => pointsEarned))
  const maxScore = sum(results.map(({ pointsPossible }) => pointsPossible))
  const open = results.filter(({ needsPerson }) => needsPerson)

  return {
    questions: results,
    score: decimalNumber(score),
    maxScore: decimalNumber(maxScore),
    percentage: percentageOf(score, maxScore),
    passed: passedWith(score, sum(open.map((q) => q.pointsPossible)), passingScore),
    needsPerson: open.length > 0,
  }
}

function resultOf(
  { id, type, data, points }: ScoredQuestion,
  response: unknown,
  given: number | string | undefined
): QuestionResult {
  const possible = decimalOf(points)
  if (given !== undefined) {
    return result(id, decimalOf(given), possible, compare(decimalOf(given), possible) >= 0)
  }
  if (response === undefined || response === null) {
    return result(id, ZERO, possible, false)
  }

  const { fraction, correct } = questionType(type).score(data, response)
  // Ten places take the noise of binary fractions off, and no author's weight is finer.
  const share = decimalOf(fraction.toFixed(10))
  return result(id, multiply(possible, share), possible, correct)
}

function result(
  id: string,
  earned: Decimal,
  possible: Decimal,
  correct: boolean | null
): QuestionResult {
  return {
    id,
    pointsEarned: decimalNumber(round(earned, 2)),
    pointsPossible: decimalNumber(round(possible, 2)),
    correct,
    needsPerson: correct === null,
  }
}

function sum(points: number[]) {
  return points.reduce((total, value) => add(total, decimalOf(value)), ZERO)
}

function percentageOf(score: Decimal, maxScore: Decimal) {
  return compare(maxScore, ZERO) > 0
    ? decimalNumber(divide(multiply(score, decimalOf(100)), maxScore, 2))
    : null
}

function passedWith(score: Decimal, stillOpen: Decimal, passingScore: number | string | null) {
  if (passingScore === null) {
    return null
  }
  const mark = decimalOf(passingScore)
  if (compare(score, mark) >= 0) {
    return true
  }
  return compare(add(score, stillOpen), mark) < 0 ? false : null
}
