import { readText } from '#standards/gift/split_question'
import { giftHtml } from '#standards/gift/gift_html'
import { GiftError, type GiftFormat, type GiftText } from '#standards/gift/gift_question'

export interface AnswerPart {
  text: GiftText
  /** HTML, or nothing to spread. */
  feedback: { feedback?: string }
  /** Per cent; null where the file gives none. */
  weight: number | null
}

const WEIGHT = /^%(-?\d{1,3}(?:\.\d+)?)%/

/** One answer of a list, without the sign before it: `%50%text # feedback`. */
export function answerPart(answer: string, format: GiftFormat): AnswerPart {
  const trimmed = answer.trim()
  const weight = WEIGHT.exec(trimmed)
  const [text, ...feedback] = trimmed.slice(weight?.[0].length ?? 0).split('#')

  return {
    text: readText(text, format),
    feedback: feedbackOf(feedback.join('#'), format),
    weight: weight ? boundedWeight(Number(weight[1])) : null,
  }
}

export function feedbackOf(text: string, format: GiftFormat): { feedback?: string } {
  const feedback = giftHtml(readText(text, format))
  return feedback === '' ? {} : { feedback }
}

/** The answers between the signs; what stands before the first sign is dropped when empty. */
export function answersSplitAt(sign: string, answers: string): string[] {
  const [first, ...rest] = answers.split(sign)
  return first.trim() === '' ? rest : [first, ...rest]
}

function boundedWeight(weight: number) {
  if (Math.abs(weight) > 100) {
    throw new GiftError('not_a_number')
  }
  return weight
}
