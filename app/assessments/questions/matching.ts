import { seededShuffle } from '#platform/math/seeded_shuffle'
import {
  readId,
  readQuestion,
  readResponse,
  readRichText,
  refuseDuplicates,
} from '#assessments/questions/reading'
import type { JsonReader } from '#platform/json/json_reader'
import type { QuestionType, RichText } from '#assessments/questions/types'

export interface MatchingPrompt extends RichText {
  id: string
  /** Id of the choice that belongs to it. */
  match: string
}

export interface MatchingChoice {
  id: string
  text: string
}

/** Choices that no prompt asks for are distractors; one choice may serve several prompts. */
export interface Matching {
  prompts: MatchingPrompt[]
  choices: MatchingChoice[]
}

/** Choice ids by prompt id. */
export interface MatchingResponse {
  matches: Record<string, string>
}

export interface MatchingView {
  type: 'matching'
  prompts: (RichText & { id: string })[]
  choices: MatchingChoice[]
}

export const matching: QuestionType<Matching, MatchingResponse, MatchingView> = {
  name: 'matching',

  validate(data) {
    const reader = readQuestion(data)
    const choiceList = reader.field('choices').list({ min: 2, max: 100 })
    const choices = choiceList.map((item) => ({
      id: readId(item),
      text: item.field('text').text({ max: 2_000 }),
    }))
    refuseDuplicates(
      choiceList,
      choices.map(({ id }) => id)
    )
    refuseEqualTexts(choiceList, choices)

    const promptList = reader.field('prompts').list({ min: 1, max: 100 })
    const prompts = promptList.map((item) => readPrompt(item, choices))
    refuseDuplicates(
      promptList,
      prompts.map(({ id }) => id)
    )
    return { prompts, choices }
  },

  /** Choices stand in the author's order of pairs, which is the key: they are always shuffled. */
  forLearner({ prompts, choices }, seed) {
    const asked = prompts.map(({ id, text, html }) => (html ? { id, text, html } : { id, text }))
    return {
      type: 'matching',
      prompts: seed === null ? asked : seededShuffle(asked, `prompts ${seed}`),
      choices: seededShuffle(byId(choices), `choices ${seed ?? 'fixed'}`),
    }
  },

  validateResponse({ prompts, choices }, response) {
    const members = readResponse(response).field('matches').members({ max: prompts.length })
    const matches = members.map(([prompt, choice]) => {
      if (!prompts.some(({ id }) => id === prompt)) {
        choice.fail('not_a_choice')
      }
      return [prompt, choice.oneOf(choices.map(({ id }) => id))]
    })
    return { matches: Object.fromEntries(matches) }
  },

  isAnswered: ({ matches }) => Object.keys(matches).length > 0,

  score({ prompts }, { matches }) {
    const parts = prompts.map(({ id, match }) => ({ id, fraction: matches[id] === match ? 1 : 0 }))
    const fraction = parts.filter((part) => part.fraction === 1).length / parts.length
    return { fraction, correct: fraction === 1, parts }
  },

  review({ prompts, choices }, { matches }) {
    return {
      parts: prompts.map(({ id, text, html, match }) => ({
        id,
        text,
        ...(html && { html }),
        response: textOf(choices, matches[id]),
        correct: matches[id] === undefined ? null : matches[id] === match,
        key: textOf(choices, match),
        feedback: null,
      })),
    }
  },

  answerInWords({ prompts, choices }, { matches }) {
    return prompts
      .filter(({ id }) => matches[id] !== undefined)
      .map(({ id, text }) => `${text} → ${textOf(choices, matches[id])}`)
      .join('; ')
  },

  keyInWords: ({ prompts, choices }) =>
    prompts.map(({ text, match }) => `${text} → ${textOf(choices, match)}`).join('; '),
}

function readPrompt(reader: JsonReader, choices: MatchingChoice[]): MatchingPrompt {
  return {
    id: readId(reader),
    ...readRichText(reader),
    match: reader.field('match').oneOf(choices.map(({ id }) => id)),
  }
}

/** Two choices that read alike would make a right answer wrong. */
function refuseEqualTexts(list: JsonReader[], choices: MatchingChoice[]) {
  const texts = choices.map(({ text }) => text.normalize('NFKC').trim())
  const repeated = texts.findIndex((text, at) => texts.indexOf(text) < at)
  if (repeated >= 0) {
    list[repeated].field('text').fail('duplicate')
  }
}

function byId(choices: MatchingChoice[]) {
  return choices.map(({ id, text }) => ({ id, text })).sort((a, b) => (a.id < b.id ? -1 : 1))
}

function textOf(choices: MatchingChoice[], id: string | undefined) {
  return choices.find((choice) => choice.id === id)?.text ?? null
}
