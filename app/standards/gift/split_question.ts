import { showEscapes } from '#standards/gift/escapes'
import { GiftError, type GiftFormat, type GiftText } from '#standards/gift/gift_question'

export interface SplitQuestion {
  title: string | null
  text: GiftText
  /** What stands in the braces, escapes still hidden; null when there are none. */
  answers: string | null
  explanation: GiftText
}

const FORMAT = /^\[(html|markdown|moodle|plain)\]/i
const GENERAL_FEEDBACK = '####'

/**
 * Takes a question apart: title, text, answers, general feedback.
 * @throws GiftError
 */
export function splitQuestion(block: string): SplitQuestion {
  const { title, rest } = splitTitle(block)
  const { text, answers } = splitAnswers(rest)
  const question = readText(text, 'moodle')
  const feedback = answers?.lastIndexOf(GENERAL_FEEDBACK) ?? -1

  return {
    title,
    text: question,
    answers: feedback >= 0 ? answers!.slice(0, feedback).trim() : answers,
    explanation: readText(
      feedback >= 0 ? answers!.slice(feedback + GENERAL_FEEDBACK.length) : '',
      question.format
    ),
  }
}

/** @param inherited the format of the question, which holds where a text names none */
export function readText(text: string, inherited: GiftFormat): GiftText {
  const trimmed = text.trim()
  const named = FORMAT.exec(trimmed)
  return {
    format: (named?.[1].toLowerCase() as GiftFormat | undefined) ?? inherited,
    source: showEscapes(trimmed.slice(named?.[0].length ?? 0)).trim(),
  }
}

function splitTitle(block: string) {
  if (!block.startsWith('::')) {
    return { title: null, rest: block }
  }
  const end = block.indexOf('::', 2)
  if (end < 0) {
    throw new GiftError('title_not_closed')
  }
  const title = showEscapes(block.slice(2, end)).replace(/\s+/g, ' ').trim()
  return { title: title || null, rest: block.slice(end + 2).trim() }
}

/** Braces in the middle of a sentence leave a gap to fill. */
function splitAnswers(text: string) {
  const [start, end] = [text.indexOf('{'), text.indexOf('}')]
  if (start < 0 && end < 0) {
    return { text, answers: null }
  }
  if (start < 0 || end < start) {
    throw new GiftError('brace_missing')
  }

  const [before, after] = [text.slice(0, start), text.slice(end + 1)]
  if (/[{}]/.test(after) || text.slice(start + 1, end).includes('{')) {
    throw new GiftError('too_many_braces')
  }
  return {
    text: after.trim() === '' ? before : `${before}_____${after}`,
    answers: text.slice(start + 1, end).trim(),
  }
}
