/** The values of `assessment_questions.question_type`. */
export const QUESTION_TYPES = [
  'multiple_choice',
  'true_false',
  'short_answer',
  'essay',
  'fill_blank',
  'matching',
  'ordering',
  'numeric',
  'file_upload',
] as const

export type QuestionTypeName = (typeof QUESTION_TYPES)[number]

/** Looks up a message of the catalogues, such as `assessments.answers.true`. */
export type Translate = (key: string, params?: Record<string, string | number>) => string

export interface Score {
  /** Share of the question's points: 0 to 1. */
  fraction: number
  /** Fully correct or not; null when a person has to decide. */
  correct: boolean | null
  /** The same per gap, pair or position, where a question has several. */
  parts?: { id: string; fraction: number }[]
}

/**
 * One line of a review. Each member is released by its own setting, so none gives another
 * away: `correct` judges only what the learner did, `key` alone tells what was wanted.
 */
export interface ReviewPart {
  id: string
  /** What was offered or asked here: the option, the prompt, the gap's name. */
  text: string
  html?: string
  /** What the learner did here, in words; null when nothing. */
  response: string | null
  /** Whether that was right; null when nothing was done or a person decides. */
  correct: boolean | null
  /** What belongs here, in words; null when nothing does. */
  key: string | null
  /** HTML, for what the learner did. */
  feedback: string | null
}

export interface Review {
  parts: ReviewPart[]
}

/** Text as people read it, and as HTML when there is more to it than words. */
export interface RichText {
  text: string
  html?: string
}

/** A question type. All functions are pure; `data` is what `validate` returned. */
export interface QuestionType<Data = unknown, Response = unknown, View = unknown> {
  readonly name: QuestionTypeName

  /**
   * The question data with nothing but what this type knows, HTML cleaned.
   * @throws InvalidQuestion with the path of the first mistake
   */
  validate(data: unknown): Data

  /**
   * What a browser may have before the results are released: no key, no weights, no feedback.
   * @param seed shuffles; the same seed gives the same order. Null keeps the author's order
   *   unless that order would be the key.
   */
  forLearner(data: Data, seed: string | null): View

  /** @throws InvalidResponse when the answer does not fit the question */
  validateResponse(data: Data, response: unknown): Response

  isAnswered(response: Response): boolean

  score(data: Data, response: Response): Score

  review(data: Data, response: Response, translate: Translate): Review

  /** The answer as one line for reports; empty when there is none. */
  answerInWords(data: Data, response: Response, translate: Translate): string

  /** The full-credit answers as one line for reports and printing. */
  keyInWords(data: Data, translate: Translate): string
}
