import { idsOfTexts } from '#assessments/questions/option_ids'
import { answerPart, answersSplitAt, feedbackOf } from '#standards/gift/answer_parts'
import { numericData } from '#standards/gift/numeric_answers'
import { showEscapes } from '#standards/gift/escapes'
import { giftRichText } from '#standards/gift/gift_html'
import { GiftError, type GiftFormat } from '#standards/gift/gift_question'
import { readText } from '#standards/gift/split_question'
import type { QuestionTypeName } from '#assessments/questions/types'

export interface TypedAnswers {
  type: QuestionTypeName
  /** For the type's `validate`. */
  data: unknown
}

/**
 * The question type that the answers stand for, and its data.
 *
 * @param answers what stands in the braces, escapes hidden
 * @param format  the question's, which answers inherit
 * @throws GiftError
 */
export function readAnswers(answers: string, format: GiftFormat): TypedAnswers {
  if (answers === '') {
    return { type: 'essay', data: {} }
  }
  if (answers.startsWith('#')) {
    return { type: 'numeric', data: numericData(answers.slice(1), format) }
  }
  if (answers.includes('~')) {
    return { type: 'multiple_choice', data: choiceData(answers, format) }
  }
  if (answers.includes('=') && answers.includes('->')) {
    return { type: 'matching', data: matchingData(answers, format) }
  }
  const truth = TRUTH.exec(answers)
  return truth
    ? { type: 'true_false', data: truthData(truth[1], answers, format) }
    : { type: 'short_answer', data: textData(answers, format) }
}

const TRUTH = /^(T|TRUE|F|FALSE)\s*(?:#|$)/i

/** The first feedback goes to who answered wrong, the second to who answered right. */
function truthData(word: string, answers: string, format: GiftFormat) {
  const answer = word.toUpperCase().startsWith('T')
  const [, wrong = '', right = ''] = answers.split('#')
  const [toWrong, toRight] = [feedbackOf(wrong, format), feedbackOf(right, format)]
  return {
    answer,
    feedbackForTrue: (answer ? toRight : toWrong).feedback,
    feedbackForFalse: (answer ? toWrong : toRight).feedback,
  }
}

/** Without a fully right option, several are to be ticked. */
function choiceData(answers: string, format: GiftFormat) {
  const parts = answersSplitAt('~', answers.replaceAll('=', '~=')).filter((p) => p.trim() !== '')
  const read = parts.map((part) => {
    const isRight = part.trim().startsWith('=')
    const answer = answerPart(part.trim().slice(isRight ? 1 : 0), format)
    return { ...answer, isRight, fraction: answer.weight ?? (isRight ? 100 : 0) }
  })
  const ids = idsOfTexts(read.map(({ text }) => text.source))
  const multiple = !read.some(({ isRight, fraction }) => isRight && fraction === 100)

  return {
    multiple,
    options: read.map(({ text, feedback, fraction }, at) => ({
      id: ids[at],
      ...nonEmpty(giftRichText(text)),
      fraction,
      ...feedback,
    })),
  }
}

function textData(answers: string, format: GiftFormat) {
  const read = answersSplitAt('=', answers).map((answer) => answerPart(answer, format))
  if (read.length === 0) {
    throw new GiftError('no_answers')
  }
  const ids = idsOfTexts(read.map(({ text }) => text.source))

  return {
    caseSensitive: false,
    answers: read.map(({ text, feedback, weight }, at) => ({
      id: ids[at],
      ...nonEmpty({ text: text.source }),
      fraction: Math.max(0, weight ?? 100),
      ...feedback,
    })),
  }
}

/**
 * A pair without a left side adds a choice that belongs to nothing. Choices are plain text:
 * browsers show them in menus.
 */
function matchingData(answers: string, format: GiftFormat) {
  const pairs = answersSplitAt('=', answers).map((pair) => {
    const arrow = pair.indexOf('->')
    if (arrow < 0) {
      throw new GiftError('pair_incomplete')
    }
    const choice = showEscapes(pair.slice(arrow + 2)).trim()
    return { prompt: readText(pair.slice(0, arrow), format), choice }
  })
  if (pairs.some(({ choice }) => choice === '')) {
    throw new GiftError('pair_incomplete')
  }

  const texts = [...new Set(pairs.map(({ choice }) => choice))]
  const choiceIds = idsOfTexts(texts)
  const asked = pairs.filter(({ prompt }) => prompt.source !== '')
  const promptIds = idsOfTexts(asked.map(({ prompt }) => prompt.source))

  return {
    prompts: asked.map(({ prompt, choice }, at) => ({
      id: promptIds[at],
      ...nonEmpty(giftRichText(prompt)),
      match: choiceIds[texts.indexOf(choice)],
    })),
    choices: texts.map((text, at) => ({ id: choiceIds[at], text })),
  }
}

function nonEmpty<T extends { text: string }>(text: T): T {
  if (text.text.trim() === '') {
    throw new GiftError('empty_answer')
  }
  return text
}
