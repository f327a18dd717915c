import { readQuestion, readResponse, refuseDuplicates } from '#assessments/questions/reading'
import {
  exampleOf,
  isFull,
  matchingNumber,
  numberInWords,
  readAcceptedNumber,
  type AcceptedNumber,
} from '#assessments/questions/accepted_number'
import { readWrittenNumber } from '#assessments/questions/written_number'
import type { TextResponse } from '#assessments/questions/short_answer'
import type { QuestionType } from '#assessments/questions/types'

/** The first accepted number that fits decides. */
export interface Numeric {
  answers: AcceptedNumber[]
}

export const numeric: QuestionType<Numeric, TextResponse, { type: 'numeric' }> = {
  name: 'numeric',

  validate(data) {
    const list = readQuestion(data).field('answers').list({ min: 1, max: 100 })
    const answers = list.map(readAcceptedNumber)

    refuseDuplicates(
      list,
      answers.map(({ id }) => id)
    )
    const full = answers.filter(isFull)
    if (full.length === 0) {
      readQuestion(data).field('answers').fail('no_correct_answer')
    }
    if (!full.some((answer) => matchingNumber(answers, exampleOf(answer))?.fraction === 100)) {
      readQuestion(data).field('answers').fail('correct_answer_hidden')
    }
    return { answers }
  },

  forLearner: () => ({ type: 'numeric' }),

  /** Text that is no number is kept: the learner may still be typing, and it scores zero. */
  validateResponse(_, response) {
    return { text: readResponse(response).field('text').textOrEmpty({ max: 200 }) }
  },

  isAnswered: ({ text }) => text.trim() !== '',

  score({ answers }, { text }) {
    const fraction = (matchingText(answers, text)?.fraction ?? 0) / 100
    return { fraction, correct: fraction === 1 }
  },

  review(data, response, translate) {
    const isAnswered = numeric.isAnswered(response)
    const match = matchingText(data.answers, response.text)
    return {
      parts: [
        {
          id: 'answer',
          text: '',
          response: isAnswered ? response.text : null,
          correct: isAnswered ? match?.fraction === 100 : null,
          key: numeric.keyInWords(data, translate),
          feedback: match?.feedback ?? null,
        },
      ],
    }
  },

  answerInWords: (_, { text }) => text.trim(),

  keyInWords: ({ answers }, translate) =>
    answers
      .filter(isFull)
      .map((answer) => numberInWords(answer, translate('assessments.answers.any_number')))
      .join('; '),
}

/** Nothing typed fits nothing, not even a catch-all. */
function matchingText(answers: AcceptedNumber[], text: string) {
  return text.trim() === '' ? undefined : matchingNumber(answers, readWrittenNumber(text))
}
