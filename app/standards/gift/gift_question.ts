import type { QuestionTypeName } from '#assessments/questions/types'

export type GiftFormat = 'html' | 'markdown' | 'moodle' | 'plain'

/** A text as the file has it, escapes resolved. */
export interface GiftText {
  format: GiftFormat
  source: string
}

export interface GiftQuestion {
  /** `description` is text between questions and has no data. */
  type: QuestionTypeName | 'description'
  /** The title of the file, or the beginning of the question in at most 80 characters. */
  title: string
  text: string
  html: string
  /** General feedback as HTML; empty when there is none. */
  explanation: string
  /** What the question type's `validate` returned; null for a description. */
  data: unknown
  source: GiftText
  /** Path of the `$CATEGORY` in force, such as `$course$/top/Unit 1`; null before the first. */
  category: string | null
  /** Id number of a `[id:…]` comment. */
  externalId: string | null
  tags: string[]
  /** Line of the file on which the question begins, from 1. */
  line: number
}

export interface GiftProblem {
  line: number
  /** A key below `standards.gift.problem`. */
  code: GiftProblemCode
  /** The beginning of the text in question. */
  excerpt: string
}

export type GiftProblemCode =
  | 'brace_missing'
  | 'too_many_braces'
  | 'title_not_closed'
  | 'no_answers'
  | 'no_correct_answer'
  | 'not_a_number'
  | 'pair_incomplete'
  | 'empty_answer'
  | 'empty_question'
  | 'not_usable'

/** A question cannot be read. */
export class GiftError extends Error {
  constructor(readonly code: GiftProblemCode) {
    super(`GIFT question cannot be read: ${code}`)
  }
}
