import { readFeedback, readQuestion, readResponse } from '#assessments/questions/reading'
import type { QuestionType } from '#assessments/questions/types'

export interface TrueFalse {
  answer: boolean
  /** Said to who answered "true". */
  feedbackForTrue?: string
  /** Said to who answered "false". */
  feedbackForFalse?: string
}

export interface TrueFalseResponse {
  answer: boolean | null
}

export const trueFalse: QuestionType<TrueFalse, TrueFalseResponse, { type: 'true_false' }> = {
  name: 'true_false',

  validate(data) {
    const reader = readQuestion(data)
    if (reader.field('answer').isMissing) {
      reader.field('answer').fail('missing')
    }
    const forTrue = readFeedback(reader, 'feedbackForTrue').feedback
    const forFalse = readFeedback(reader, 'feedbackForFalse').feedback

    return {
      answer: reader.field('answer').flag(false),
      ...(forTrue && { feedbackForTrue: forTrue }),
      ...(forFalse && { feedbackForFalse: forFalse }),
    }
  },

  forLearner: () => ({ type: 'true_false' }),

  validateResponse(_, response) {
    const answer = readResponse(response).field('answer')
    return { answer: answer.isMissing ? null : answer.flag(false) }
  },

  isAnswered: ({ answer }) => answer !== null,

  score({ answer: key }, { answer }) {
    const correct = answer === key
    return { fraction: correct ? 1 : 0, correct }
  },

  review(data, { answer }, translate) {
    return {
      parts: [true, false].map((value) => {
        const isChosen = answer === value
        return {
          id: String(value),
          text: translate(`assessments.answers.${value}`),
          response: isChosen ? translate('assessments.answers.chosen') : null,
          correct: isChosen ? value === data.answer : null,
          key: value === data.answer ? translate('assessments.answers.belongs') : null,
          feedback: (isChosen && (value ? data.feedbackForTrue : data.feedbackForFalse)) || null,
        }
      }),
    }
  },

  answerInWords: (_, { answer }, translate) =>
    answer === null ? '' : translate(`assessments.answers.${answer}`),

  keyInWords: ({ answer }, translate) => translate(`assessments.answers.${answer}`),
}
