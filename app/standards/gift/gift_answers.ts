import { htmlOfText } from '#platform/html/plain_text'
import { decimalText } from '#platform/math/decimal'
import { escapeGift } from '#standards/gift/escapes'
import type { Matching } from '#assessments/questions/matching'
import type { MultipleChoice } from '#assessments/questions/multiple_choice'
import { marginOf, type AcceptedNumber } from '#assessments/questions/accepted_number'
import type { Numeric } from '#assessments/questions/numeric'
import type { ShortAnswer } from '#assessments/questions/short_answer'
import type { TrueFalse } from '#assessments/questions/true_false'
import type { RichText } from '#assessments/questions/types'
import type { ExportedQuestion } from '#standards/gift/to_gift'

type Writer = (data: any) => string[] | null

const writers: Partial<Record<ExportedQuestion['type'], Writer>> = {
  multiple_choice: choices,
  true_false: truth,
  short_answer: texts,
  numeric: numbers,
  matching: pairs,
  essay: () => [],
}

/**
 * The braces with the answers and the general feedback; empty for a description, null for
 * what GIFT has no words for.
 */
export function giftAnswers({ type, data, explanation }: ExportedQuestion): string | null {
  if (type === 'description') {
    return ''
  }
  const lines = writers[type]?.(data)
  if (!lines) {
    return null
  }
  const feedback = explanation ? [`####[html]${escapeGift(explanation)}`] : []
  return `{${[...lines, ...feedback].join('\n')}}`
}

/** Where one tick is wanted, `=` marks the right option; where several are, weights alone do. */
function choices({ multiple, options }: MultipleChoice) {
  return options.map((option) => {
    const isRight = !multiple && option.fraction === 100
    const weight = isRight || option.fraction === 0 ? '' : `%${option.fraction}%`
    return `${isRight ? '=' : '~'}${weight}${rich(option)}${comment(option.feedback)}`
  })
}

/** GIFT takes the feedback to a wrong answer first. */
function truth({ answer, feedbackForTrue, feedbackForFalse }: TrueFalse) {
  const [wrong, right] = answer
    ? [feedbackForFalse, feedbackForTrue]
    : [feedbackForTrue, feedbackForFalse]
  const comments = right ? `${comment(wrong) || '#'}${comment(right)}` : comment(wrong)
  return [`${answer ? 'TRUE' : 'FALSE'}${comments}`]
}

/** An arrow would turn the question into a matching one, and GIFT has no escape for it. */
function texts({ answers }: ShortAnswer) {
  if (answers.some(({ text }) => text.includes('->'))) {
    return null
  }
  return answers.map(
    ({ text, fraction, feedback }) => `=%${fraction}%[plain]${escapeGift(text)}${comment(feedback)}`
  )
}

function numbers({ answers }: Numeric) {
  return [
    '#',
    ...answers.map((answer) => `=%${answer.fraction}%${number(answer)}${comment(answer.feedback)}`),
  ]
}

function number(answer: AcceptedNumber) {
  if (answer.kind === 'any') {
    return '*'
  }
  return answer.kind === 'range'
    ? `${answer.min}..${answer.max}`
    : `${answer.value}:${decimalText(marginOf(answer))}`
}

function pairs({ prompts, choices: offered }: Matching) {
  const textOf = (id: string) => escapeGift(offered.find((choice) => choice.id === id)!.text)
  const asked = new Set(prompts.map(({ match }) => match))
  return [
    ...prompts.map((prompt) => `=${rich(prompt)} -> ${textOf(prompt.match)}`),
    ...offered.filter(({ id }) => !asked.has(id)).map(({ id }) => `= -> ${textOf(id)}`),
  ]
}

function rich({ text, html }: RichText) {
  return `[html]${escapeGift(html ?? htmlOfText(text))}`
}

function comment(feedback: string | undefined) {
  return feedback ? `#[html]${escapeGift(feedback)}` : ''
}
