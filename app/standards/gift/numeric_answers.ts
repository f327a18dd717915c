import { idsOfTexts } from '#assessments/questions/option_ids'
import { decimalOf, decimalText, parseDecimal } from '#platform/math/decimal'
import { answerPart, answersSplitAt } from '#standards/gift/answer_parts'
import { GiftError, type GiftFormat } from '#standards/gift/gift_question'

/**
 * Data for the type `numeric`: one number or several after `=`. `~` after them starts the
 * feedback for everything else.
 *
 * @throws GiftError
 */
export function numericData(answers: string, format: GiftFormat) {
  const [numbers, otherwise] = splitOnce(answers, '~')
  const read = answersSplitAt('=', numbers).map((answer) => {
    const { text, feedback, weight } = answerPart(answer, format)
    return { ...numberOf(text.source), fraction: Math.max(0, weight ?? 100), ...feedback }
  })
  if (read.length === 0) {
    throw new GiftError('no_answers')
  }
  const wrong = otherwise === undefined ? {} : answerPart(otherwise, format).feedback
  const all = wrong.feedback ? [...read, { kind: 'any', fraction: 0, ...wrong }] : read

  const ids = idsOfTexts(all.map((answer) => JSON.stringify(answer)))
  return { answers: all.map((answer, at) => ({ id: ids[at], ...answer })) }
}

/** `5`, `5:0.1`, `1..5` or `*`. */
function numberOf(text: string) {
  const [min, max] = splitOnce(text, '..')
  if (max !== undefined) {
    return { kind: 'range', min: numberText(min), max: numberText(max) }
  }
  if (text === '*') {
    return { kind: 'any' }
  }
  const [value, tolerance = '0'] = splitOnce(text, ':')
  return { kind: 'value', value: numberText(value), tolerance: numberText(tolerance) }
}

function numberText(text: string) {
  const trimmed = text.trim()
  if (!parseDecimal(trimmed)) {
    throw new GiftError('not_a_number')
  }
  return decimalText(decimalOf(trimmed))
}

function splitOnce(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + sign.length)]
}
