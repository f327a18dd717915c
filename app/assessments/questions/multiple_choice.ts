import { seededShuffle } from '#platform/math/seeded_shuffle'
import {
  readFeedback,
  readFraction,
  readId,
  readQuestion,
  readResponse,
  readRichText,
  refuseDuplicates,
} from '#assessments/questions/reading'
import type { JsonReader } from '#platform/json/json_reader'
import type { QuestionType, RichText, Score } from '#assessments/questions/types'

export interface ChoiceOption extends RichText {
  id: string
  /** Per cent of the points, −100 to 100. */
  fraction: number
  feedback?: string
  /** Keeps its place when the others are shuffled ("all of the above"). */
  pinned?: boolean
}

export interface MultipleChoice {
  multiple: boolean
  options: ChoiceOption[]
}

export interface MultipleChoiceResponse {
  chosen: string[]
}

export interface MultipleChoiceView {
  type: 'multiple_choice'
  multiple: boolean
  options: (RichText & { id: string })[]
}

// Thirds and sixths are written with five decimals or fewer: 3 × 33.3 is meant as 100.
const NEARLY_FULL = 99

export const multipleChoice: QuestionType<
  MultipleChoice,
  MultipleChoiceResponse,
  MultipleChoiceView
> = {
  name: 'multiple_choice',

  validate(data) {
    const reader = readQuestion(data)
    const multiple = reader.field('multiple').flag(false)
    const list = reader.field('options').list({ min: 2, max: 100 })
    const options = list.map(readOption)

    refuseDuplicates(
      list,
      options.map(({ id }) => id)
    )
    const credit = multiple ? positiveSum(options) : Math.max(...options.map((o) => o.fraction))
    if (credit < (multiple ? NEARLY_FULL : 100)) {
      reader.field('options').fail('no_correct_option')
    }
    return { multiple, options }
  },

  forLearner({ multiple, options }, seed) {
    const order = seed === null ? options : shuffledAroundPins(options, seed)
    return {
      type: 'multiple_choice',
      multiple,
      options: order.map(({ id, text, html }) => (html ? { id, text, html } : { id, text })),
    }
  },

  validateResponse({ multiple, options }, response) {
    const list = readResponse(response).field('chosen').list({ max: options.length })
    const chosen = list.map((entry) => entry.oneOf(options.map(({ id }) => id)))

    const repeated = chosen.findIndex((id, at) => chosen.indexOf(id) < at)
    if (repeated >= 0) {
      list[repeated].fail('duplicate')
    }
    if (!multiple && chosen.length > 1) {
      list[1].fail('too_many')
    }
    return { chosen }
  },

  isAnswered: ({ chosen }) => chosen.length > 0,

  score({ multiple, options }, { chosen }) {
    const taken = options.filter(({ id }) => chosen.includes(id))
    return multiple ? scoreOfSet(options, taken) : scoreOfOne(taken[0])
  },

  review({ multiple, options }, { chosen }, translate) {
    return {
      parts: options.map((option) => {
        const isChosen = chosen.includes(option.id)
        const belongs = isRight(option, multiple)
        return {
          id: option.id,
          text: option.text,
          ...(option.html && { html: option.html }),
          response: isChosen ? translate('assessments.answers.chosen') : null,
          correct: isChosen ? belongs : null,
          key: belongs ? translate('assessments.answers.belongs') : null,
          feedback: (isChosen && option.feedback) || null,
        }
      }),
    }
  },

  answerInWords({ options }, { chosen }) {
    return inWords(options.filter(({ id }) => chosen.includes(id)))
  },

  keyInWords({ multiple, options }) {
    return inWords(options.filter((option) => isRight(option, multiple)))
  },
}

function readOption(reader: JsonReader): ChoiceOption {
  return {
    id: readId(reader),
    ...readRichText(reader),
    fraction: readFraction(reader),
    ...readFeedback(reader),
    ...(reader.field('pinned').flag(false) && { pinned: true }),
  }
}

function scoreOfOne(option: ChoiceOption | undefined): Score {
  const fraction = Math.max(0, option?.fraction ?? 0) / 100
  return { fraction, correct: fraction === 1 }
}

/**
 * What the right choices earn, full points at most, less what the wrong ones cost. A wrong
 * option for which the author set no cost takes away as much as an average right one earns:
 * else ticking everything would earn full points.
 */
function scoreOfSet(options: ChoiceOption[], taken: ChoiceOption[]): Score {
  const right = options.filter(({ fraction }) => fraction > 0)
  const full = Math.min(100, positiveSum(options))
  const defaultCost = full / right.length

  const earned = Math.min(full, positiveSum(taken))
  const cost = taken
    .filter(({ fraction }) => fraction <= 0)
    .reduce((sum, { fraction }) => sum + (-fraction || defaultCost), 0)

  const fraction = Math.max(0, earned - cost) / full
  return { fraction, correct: fraction === 1 }
}

function isRight({ fraction }: ChoiceOption, multiple: boolean) {
  return multiple ? fraction > 0 : fraction === 100
}

function positiveSum(options: ChoiceOption[]) {
  return options.reduce((sum, { fraction }) => sum + Math.max(0, fraction), 0)
}

function shuffledAroundPins(options: ChoiceOption[], seed: string) {
  const movable = seededShuffle(
    options.filter(({ pinned }) => !pinned),
    seed
  )
  return options.map((option) => (option.pinned ? option : movable.shift()!))
}

function inWords(options: ChoiceOption[]) {
  return options.map(({ text }) => text).join('; ')
}
