import fc from 'fast-check'
import { idsOfTexts } from '#assessments/questions/option_ids'
import type { QuestionTypeName } from '#assessments/questions/types'

export interface SampleQuestion {
  type: QuestionTypeName
  data: any
  /** A response that deserves full points. */
  key: any
}

/** Stands in every text a learner must not see before the release. */
export const SECRET = 'zz-secret'

const word = fc.stringMatching(/^[a-z]{1,8}$/).filter((text) => !text.includes('zz'))
const words = (min: number, max: number) => fc.uniqueArray(word, { minLength: min, maxLength: max })
const feedback = fc.option(
  word.map((text) => `${SECRET} ${text}`),
  { nil: undefined }
)

const singleChoice = fc
  .tuple(words(2, 6), fc.nat(), feedback, fc.integer({ min: -100, max: 99 }))
  .map(([texts, pick, comment, other]): SampleQuestion => {
    const ids = idsOfTexts(texts)
    const right = pick % texts.length
    const options = texts.map((text, at) => ({
      id: ids[at],
      text,
      fraction: at === right ? 100 : other,
      feedback: comment,
    }))
    return {
      type: 'multiple_choice',
      data: { multiple: false, options },
      key: { chosen: [ids[right]] },
    }
  })

const severalChoices = fc
  .tuple(words(2, 8), fc.nat(), fc.constantFrom(0, -10, -50, -100), feedback)
  .map(([texts, pick, cost, comment]): SampleQuestion => {
    const ids = idsOfTexts(texts)
    const right = 1 + (pick % (texts.length - 1))
    const share = Math.floor(10_000_000 / right) / 100_000
    const options = texts.map((text, at) => ({
      id: ids[at],
      text,
      fraction: at < right ? share : cost,
      feedback: comment,
    }))
    return {
      type: 'multiple_choice',
      data: { multiple: true, options },
      key: { chosen: ids.slice(0, right) },
    }
  })

const trueFalse = fc
  .tuple(fc.boolean(), feedback, feedback)
  .map(([answer, forTrue, forFalse]): SampleQuestion => ({
    type: 'true_false',
    data: { answer, feedbackForTrue: forTrue, feedbackForFalse: forFalse },
    key: { answer },
  }))

const shortAnswer = fc.tuple(words(1, 4), feedback).map(([texts, comment]): SampleQuestion => ({
  type: 'short_answer',
  data: {
    answers: texts.map((text, at) => ({
      id: `a${at}`,
      text: `${SECRET} ${text}`,
      fraction: at === 0 ? 100 : 40,
      feedback: comment,
    })),
  },
  key: { text: `${SECRET} ${texts[0]}` },
}))

const numeric = fc
  .tuple(fc.integer(), fc.nat({ max: 1000 }), feedback)
  .map(([value, tolerance, comment]): SampleQuestion => ({
    type: 'numeric',
    data: {
      answers: [
        {
          id: 'a',
          kind: 'value',
          value: String(value),
          tolerance: String(tolerance),
          fraction: 100,
          feedback: comment,
        },
        { id: 'b', kind: 'any', fraction: 10, feedback: comment },
      ],
    },
    key: { text: String(value + tolerance) },
  }))

const matching = fc.tuple(words(2, 6), fc.nat({ max: 3 })).map(([texts, spare]): SampleQuestion => {
  const choiceIds = idsOfTexts(texts.map((text) => `${text} choice`))
  const asked = texts.slice(0, Math.max(1, texts.length - spare))
  const promptIds = idsOfTexts(asked)
  return {
    type: 'matching',
    data: {
      prompts: asked.map((text, at) => ({ id: promptIds[at], text, match: choiceIds[at] })),
      choices: texts.map((text, at) => ({ id: choiceIds[at], text: `${text} choice` })),
    },
    key: { matches: Object.fromEntries(promptIds.map((id, at) => [id, choiceIds[at]])) },
  }
})

const ordering = fc
  .tuple(words(2, 8), fc.constantFrom('positions', 'all_or_nothing'))
  .map(([texts, credit]): SampleQuestion => {
    const ids = idsOfTexts(texts)
    return {
      type: 'ordering',
      data: { items: texts.map((text, at) => ({ id: ids[at], text })), credit },
      key: { order: ids },
    }
  })

const fillBlank = fc.tuple(words(2, 5), feedback).map(([texts, comment]): SampleQuestion => {
  const ids = idsOfTexts(texts)
  const typed = [{ id: 'x', text: `${SECRET} ${texts[0]}`, fraction: 100, feedback: comment }]
  const menu = texts.map((text, at) => ({
    id: ids[at],
    text,
    fraction: at === 0 ? 100 : 0,
    feedback: comment,
  }))
  return {
    type: 'fill_blank',
    data: {
      text: 'Water is [[one]] and [[two]].',
      blanks: [
        { id: 'one', kind: 'typed', answers: typed },
        { id: 'two', kind: 'chosen', answers: menu },
      ],
    },
    key: { blanks: { one: typed[0].text, two: ids[0] } },
  }
})

/** Questions a machine can grade, of every type. */
export const gradedQuestion = fc.oneof(
  singleChoice,
  severalChoices,
  trueFalse,
  shortAnswer,
  numeric,
  matching,
  ordering,
  fillBlank
)

export const shuffledQuestion = fc.oneof(
  singleChoice,
  severalChoices,
  matching,
  ordering,
  fillBlank
)

export const severalChoicesQuestion = severalChoices
