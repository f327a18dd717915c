import { InvalidQuestion } from '#assessments/questions/errors'
import { questionType } from '#assessments/questions/registry'
import { showEscapes } from '#standards/gift/escapes'
import { giftHtml, giftWords } from '#standards/gift/gift_html'
import { readAnswers } from '#standards/gift/read_answers'
import { readBlocks, type GiftBlock } from '#standards/gift/read_blocks'
import { splitQuestion } from '#standards/gift/split_question'
import {
  GiftError,
  type GiftProblem,
  type GiftProblemCode,
  type GiftQuestion,
} from '#standards/gift/gift_question'

const LONGEST_TITLE = 80
const LONGEST_EXCERPT = 120

/**
 * Reads a file in GIFT, the question format of Moodle. A question that cannot be read is
 * reported with its line, and the others are read all the same.
 */
export function parseGift(file: string): { questions: GiftQuestion[]; problems: GiftProblem[] } {
  const questions: GiftQuestion[] = []
  const problems: GiftProblem[] = []

  for (const block of readBlocks(file)) {
    try {
      questions.push(readQuestion(block))
    } catch (error) {
      problems.push({ line: block.line, code: codeOf(error), excerpt: excerptOf(block) })
    }
  }
  return { questions, problems }
}

function readQuestion(block: GiftBlock): GiftQuestion {
  const { title, text, answers, explanation } = splitQuestion(block.text)
  const words = giftWords(text)
  const html = giftHtml(text)
  if (html === '') {
    throw new GiftError('empty_question')
  }

  const { type, data } =
    answers === null
      ? { type: 'description' as const, data: null }
      : readAnswers(answers, text.format)
  return {
    type,
    title: title ?? shortened(words),
    text: words,
    html,
    explanation: giftHtml(explanation),
    data: type === 'description' ? null : questionType(type).validate(data),
    source: text,
    category: block.category === null ? null : block.category.trim(),
    externalId: block.externalId,
    tags: block.tags,
    line: block.line,
  }
}

function codeOf(error: unknown): GiftProblemCode {
  if (error instanceof GiftError) {
    return error.code
  }
  if (error instanceof InvalidQuestion) {
    return error.code.startsWith('no_correct') ? 'no_correct_answer' : 'not_usable'
  }
  throw error
}

function excerptOf({ text }: GiftBlock) {
  return showEscapes(text).slice(0, LONGEST_EXCERPT)
}

/** Whole words while they fit. */
function shortened(text: string) {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= LONGEST_TITLE) {
    return line
  }
  const cut = line.slice(0, LONGEST_TITLE - 1)
  const lastSpace = cut.lastIndexOf(' ')
  return `${lastSpace > LONGEST_TITLE / 2 ? cut.slice(0, lastSpace) : cut}…`
}
