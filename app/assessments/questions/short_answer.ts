import {
  readFeedback,
  readFraction,
  readId,
  readQuestion,
  readResponse,
  refuseDuplicates,
} from '#assessments/questions/reading'
import { exampleOf, fitsPattern, type TextRules } from '#assessments/questions/text_pattern'
import type { JsonReader } from '#platform/json/json_reader'
import type { QuestionType } from '#assessments/questions/types'

export interface AcceptedText {
  id: string
  /** `*` stands for any text. */
  text: string
  /** Per cent of the points, 0 to 100. */
  fraction: number
  feedback?: string
}

/** The first accepted text that fits decides, so exceptions go before the general case. */
export interface ShortAnswer extends TextRules {
  answers: AcceptedText[]
}

export interface TextResponse {
  text: string
}

const LONGEST_ANSWER = 1_000

export const shortAnswer: QuestionType<ShortAnswer, TextResponse, { type: 'short_answer' }> = {
  name: 'short_answer',

  validate(data) {
    const reader = readQuestion(data)
    const rules = readTextRules(reader)
    return { ...rules, answers: readTypedAnswers(reader.field('answers'), rules) }
  },

  forLearner: () => ({ type: 'short_answer' }),

  validateResponse(_, response) {
    return { text: readResponse(response).field('text').textOrEmpty({ max: LONGEST_ANSWER }) }
  },

  isAnswered: ({ text }) => text.trim() !== '',

  score(data, { text }) {
    const fraction = (matchingText(data.answers, text, data)?.fraction ?? 0) / 100
    return { fraction, correct: fraction === 1 }
  },

  review(data, response, translate) {
    const isAnswered = shortAnswer.isAnswered(response)
    const match = isAnswered ? matchingText(data.answers, response.text, data) : undefined
    return {
      parts: [
        {
          id: 'answer',
          text: '',
          response: isAnswered ? response.text : null,
          correct: isAnswered ? match?.fraction === 100 : null,
          key: shortAnswer.keyInWords(data, translate),
          feedback: match?.feedback ?? null,
        },
      ],
    }
  },

  answerInWords: (_, { text }) => text.trim(),

  keyInWords: ({ answers }) => fullTexts(answers).join('; '),
}

export function readTextRules(reader: JsonReader): TextRules {
  return {
    caseSensitive: reader.field('caseSensitive').flag(false),
    ...(reader.field('ignoreAccents').flag(false) && { ignoreAccents: true }),
  }
}

/** @throws through the reader when no answer can earn full points */
export function readTypedAnswers(reader: JsonReader, rules: TextRules): AcceptedText[] {
  const answers = readAcceptedTexts(reader)
  const isReached = (text: string) => matchingText(answers, text, rules)?.fraction === 100
  return fullTexts(answers).some(isReached) ? answers : reader.fail('correct_answer_hidden')
}

/** @throws through the reader when no answer earns full points */
export function readAcceptedTexts(reader: JsonReader): AcceptedText[] {
  const list = reader.list({ min: 1, max: 100 })
  const answers = list.map(readAcceptedText)

  refuseDuplicates(
    list,
    answers.map(({ id }) => id)
  )
  if (!answers.some(({ fraction }) => fraction === 100)) {
    reader.fail('no_correct_answer')
  }
  return answers
}

export function matchingText(answers: AcceptedText[], text: string, rules: TextRules) {
  return text.trim() === ''
    ? undefined
    : answers.find((answer) => fitsPattern(answer.text, text, rules))
}

/** Answers that earn full points, as a learner could type them. */
export function fullTexts(answers: AcceptedText[]): string[] {
  return answers.filter(({ fraction }) => fraction === 100).map(({ text }) => exampleOf(text))
}

function readAcceptedText(reader: JsonReader): AcceptedText {
  const fraction = readFraction(reader)
  return {
    id: readId(reader),
    text: reader.field('text').text({ max: LONGEST_ANSWER }),
    fraction: fraction < 0 ? reader.field('fraction').fail('out_of_range') : fraction,
    ...readFeedback(reader),
  }
}
