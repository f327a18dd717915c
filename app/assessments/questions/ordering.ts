import { seededShuffle } from '#platform/math/seeded_shuffle'
import {
  readId,
  readQuestion,
  readResponse,
  readRichText,
  refuseDuplicates,
} from '#assessments/questions/reading'
import type { QuestionType, RichText } from '#assessments/questions/types'

export interface OrderingItem extends RichText {
  id: string
}

export interface Ordering {
  /** In the right order. */
  items: OrderingItem[]
  /** `positions`: a share for each item in its place. `all_or_nothing`: only the whole order counts. */
  credit: 'positions' | 'all_or_nothing'
}

/** All ids in the learner's order; empty while nothing has been moved. */
export interface OrderingResponse {
  order: string[]
}

export interface OrderingView {
  type: 'ordering'
  items: OrderingItem[]
}

export const ordering: QuestionType<Ordering, OrderingResponse, OrderingView> = {
  name: 'ordering',

  validate(data) {
    const reader = readQuestion(data)
    const list = reader.field('items').list({ min: 2, max: 50 })
    const items = list.map((item) => ({ id: readId(item), ...readRichText(item) }))
    refuseDuplicates(
      list,
      items.map(({ id }) => id)
    )
    const credit = reader.field('credit')
    return {
      items,
      credit: credit.isMissing
        ? 'positions'
        : credit.oneOf(['positions', 'all_or_nothing'] as const),
    }
  },

  /** The author's order is the key: without a seed the items still come shuffled. */
  forLearner({ items }, seed) {
    const neutral = [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
    return { type: 'ordering', items: seededShuffle(neutral, seed ?? 'fixed') }
  },

  validateResponse({ items }, response) {
    const reader = readResponse(response).field('order')
    const list = reader.list({ max: items.length })
    const order = list.map((entry) => entry.oneOf(items.map(({ id }) => id)))

    const isComplete = new Set(order).size === items.length
    return order.length === 0 || isComplete ? { order } : reader.fail('not_every_item_once')
  },

  isAnswered: ({ order }) => order.length > 0,

  score({ items, credit }, { order }) {
    const parts = items.map(({ id }, at) => ({ id, fraction: order[at] === id ? 1 : 0 }))
    const share = parts.filter((part) => part.fraction === 1).length / parts.length
    const fraction = credit === 'all_or_nothing' && share < 1 ? 0 : share
    return { fraction, correct: share === 1, parts }
  },

  review({ items }, { order }) {
    return {
      parts:
        order.length === 0 ? items.map(unanswered) : order.map((id, at) => placed(items, id, at)),
    }
  },

  answerInWords: ({ items }, { order }) => inWords(order.map((id) => itemOf(items, id))),

  keyInWords: ({ items }) => inWords(items),
}

/** In the learner's order, so that the order of the list tells nothing. */
function placed(items: OrderingItem[], id: string, at: number) {
  const { text, html } = itemOf(items, id)
  return {
    id,
    text,
    ...(html && { html }),
    response: String(at + 1),
    correct: items[at].id === id,
    key: String(items.findIndex((item) => item.id === id) + 1),
    feedback: null,
  }
}

function unanswered({ id, text }: OrderingItem, at: number) {
  return { id, text, response: null, correct: null, key: String(at + 1), feedback: null }
}

function itemOf(items: OrderingItem[], id: string) {
  return items.find((item) => item.id === id)!
}

function inWords(items: OrderingItem[]) {
  return items.map(({ text }, at) => `${at + 1}. ${text}`).join(' ')
}
