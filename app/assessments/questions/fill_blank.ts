import { seededShuffle } from '#platform/math/seeded_shuffle'
import {
  readId,
  readQuestion,
  readResponse,
  refuseDuplicates,
} from '#assessments/questions/reading'
import {
  fullTexts,
  matchingText,
  readAcceptedTexts,
  readTypedAnswers,
  readTextRules,
  type AcceptedText,
} from '#assessments/questions/short_answer'
import type { JsonReader } from '#platform/json/json_reader'
import type { TextRules } from '#assessments/questions/text_pattern'
import type { QuestionType } from '#assessments/questions/types'

export interface Blank {
  id: string
  /** `typed`: any text is compared with the answers. `chosen`: the answers are the menu. */
  kind: 'typed' | 'chosen'
  answers: AcceptedText[]
}

export interface FillBlank extends TextRules {
  /** Plain text with `[[id]]` where each blank stands. */
  text: string
  blanks: Blank[]
}

/** By blank id: the typed text, or the id of the chosen answer. */
export interface FillBlankResponse {
  blanks: Record<string, string>
}

export interface FillBlankView {
  type: 'fill_blank'
  segments: (
    | { text: string }
    | { blank: string }
    | { blank: string; choices: { id: string; text: string }[] }
  )[]
}

const MARKER = /\[\[([\w-]{1,40})\]\]/

export const fillBlank: QuestionType<FillBlank, FillBlankResponse, FillBlankView> = {
  name: 'fill_blank',

  validate(data) {
    const reader = readQuestion(data)
    const rules = readTextRules(reader)
    const list = reader.field('blanks').list({ min: 1, max: 50 })
    const blanks = list.map((item) => readBlank(item, rules))
    refuseDuplicates(
      list,
      blanks.map(({ id }) => id)
    )

    const text = reader.field('text').text({ max: 20_000 })
    const marked = markersOf(text)
    if (marked.length !== blanks.length || blanks.some(({ id }) => !marked.includes(id))) {
      reader.field('text').fail('blanks_do_not_fit')
    }
    return { ...rules, text, blanks }
  },

  forLearner({ text, blanks }, seed) {
    const segments = text.split(MARKER).map((piece, at) => {
      const blank = at % 2 === 1 ? blanks.find(({ id }) => id === piece)! : undefined
      return blank ? blankForLearner(blank, seed) : { text: piece }
    })
    return { type: 'fill_blank', segments: segments.filter((s) => !('text' in s) || s.text !== '') }
  },

  validateResponse({ blanks }, response) {
    const members = readResponse(response).field('blanks').members({ max: blanks.length })
    const given = members.map(([id, value]) => {
      const blank = blanks.find((candidate) => candidate.id === id) ?? value.fail('not_a_choice')
      return [id, readGiven(blank, value)]
    })
    return { blanks: Object.fromEntries(given) }
  },

  isAnswered: ({ blanks }) => Object.values(blanks).some((text) => text.trim() !== ''),

  score(data, { blanks }) {
    const parts = data.blanks.map((blank) => ({
      id: blank.id,
      fraction: (answerGiven(data, blank, blanks)?.fraction ?? 0) / 100,
    }))
    const correct = parts.every(({ fraction }) => fraction === 1)
    const sum = parts.reduce((total, { fraction }) => total + fraction, 0)
    return { fraction: correct ? 1 : Math.min(1, sum / parts.length), correct, parts }
  },

  review(data, { blanks }) {
    return {
      parts: data.blanks.map((blank, at) => {
        const response = inWords(blank, blanks)
        const match = answerGiven(data, blank, blanks)
        return {
          id: blank.id,
          text: String(at + 1),
          response: response || null,
          correct: response ? match?.fraction === 100 : null,
          key: keyOf(blank).join('; '),
          feedback: match?.feedback ?? null,
        }
      }),
    }
  },

  answerInWords({ blanks }, response) {
    return fillBlank.isAnswered(response)
      ? blanks.map((blank, at) => `${at + 1}. ${inWords(blank, response.blanks) || '–'}`).join(' ')
      : ''
  },

  keyInWords: ({ blanks }) =>
    blanks.map((blank, at) => `${at + 1}. ${keyOf(blank).join(' / ')}`).join(' '),
}

function readBlank(reader: JsonReader, rules: TextRules): Blank {
  const kind = reader.field('kind').oneOf(['typed', 'chosen'] as const)
  const list = reader.field('answers')
  const answers = kind === 'typed' ? readTypedAnswers(list, rules) : readAcceptedTexts(list)
  if (kind === 'chosen' && answers.length < 2) {
    list.fail('too_few')
  }
  return { id: readId(reader), kind, answers }
}

function readGiven(blank: Blank, value: JsonReader) {
  const text = value.textOrEmpty({ max: 1_000 })
  const isKnown = text === '' || blank.answers.some(({ id }) => id === text)
  return blank.kind === 'typed' || isKnown ? text : value.fail('not_a_choice')
}

function markersOf(text: string) {
  return text.split(MARKER).filter((_, at) => at % 2 === 1)
}

/** A menu in the author's order, right answer first, would be the key: it is always shuffled. */
function blankForLearner({ id, kind, answers }: Blank, seed: string | null) {
  if (kind === 'typed') {
    return { blank: id }
  }
  const neutral = answers
    .map((answer) => ({ id: answer.id, text: answer.text }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return { blank: id, choices: seededShuffle(neutral, `${id} ${seed ?? 'fixed'}`) }
}

function answerGiven(
  rules: TextRules,
  { id, kind, answers }: Blank,
  given: Record<string, string>
) {
  const text = given[id] ?? ''
  return kind === 'chosen'
    ? answers.find((answer) => answer.id === text)
    : matchingText(answers, text, rules)
}

function inWords({ id, kind, answers }: Blank, given: Record<string, string>) {
  const text = given[id] ?? ''
  return kind === 'chosen'
    ? (answers.find((answer) => answer.id === text)?.text ?? '')
    : text.trim()
}

/** In a menu an asterisk is an asterisk. */
function keyOf({ kind, answers }: Blank) {
  return kind === 'typed'
    ? fullTexts(answers)
    : answers.filter(({ fraction }) => fraction === 100).map(({ text }) => text)
}
