import fc from 'fast-check'
import { test } from '@japa/runner'
import { htmlOfText } from '#platform/html/plain_text'
import { questionType } from '#assessments/questions/registry'
import { parseGift } from '#standards/gift/parse_gift'
import { toGift, type ExportedQuestion } from '#standards/gift/to_gift'

const SIGNS = fc.constantFrom(
  ...'abc~=#{}:\\%*<>&"-> /[]$.,1ß漢😀'.split(''),
  '\n',
  '//',
  '::',
  '####',
  '[html]'
)

/** Words a learner could read, full of signs that mean something to GIFT. */
const words = fc
  .array(SIGNS, { minLength: 1, maxLength: 12 })
  .map((signs) =>
    signs
      .join('')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n[ \n]*/g, '\n')
      .trim()
  )
  .filter((text) => /[a-c1ß漢😀]/u.test(text))

const line = words.map((text) => text.replace(/\s+/g, ' '))
const feedback = fc.option(words.map(htmlOfText), { nil: undefined })
const decimal = fc.integer({ min: -9999, max: 9999 }).map((n) => (n / 100).toFixed(2))

const choice = fc
  .tuple(
    fc.uniqueArray(words, { minLength: 2, maxLength: 5 }),
    fc.array(feedback, { minLength: 5, maxLength: 5 }),
    fc.boolean()
  )
  .map(([texts, comments, multiple]) => ({
    type: 'multiple_choice' as const,
    data: {
      multiple,
      options: texts.map((text, at) => ({
        id: `o${at}`,
        text,
        fraction: multiple ? (at === 0 ? 100 : -50) : at === 0 ? 100 : 0,
        feedback: comments[at],
      })),
    },
  }))

const truth = fc.tuple(fc.boolean(), feedback, feedback).map(([answer, forTrue, forFalse]) => ({
  type: 'true_false' as const,
  data: { answer, feedbackForTrue: forTrue, feedbackForFalse: forFalse },
}))

const shortAnswer = fc
  .tuple(
    line.filter((text) => !text.includes('->')),
    feedback
  )
  .map(([text, comment]) => ({
    type: 'short_answer' as const,
    data: { answers: [{ id: 'a', text, fraction: 100, feedback: comment }] },
  }))

const numeric = fc.tuple(decimal, decimal, feedback).map(([value, other, comment]) => ({
  type: 'numeric' as const,
  data: {
    answers: [
      {
        id: 'a',
        kind: 'value',
        value,
        tolerance: other.replace('-', ''),
        fraction: 100,
        feedback: comment,
      },
      { id: 'b', kind: 'range', min: '-1', max: '2.5', fraction: 50 },
      { id: 'c', kind: 'any', fraction: 0 },
    ],
  },
}))

const matching = fc
  .tuple(
    fc.uniqueArray(words, { minLength: 2, maxLength: 4 }),
    fc.uniqueArray(line, { minLength: 4, maxLength: 5, selector: (text) => text.normalize('NFKC') })
  )
  .map(([prompts, choices]) => ({
    type: 'matching' as const,
    data: {
      prompts: prompts.map((text, at) => ({ id: `p${at}`, text, match: `c${at}` })),
      choices: choices.map((text, at) => ({ id: `c${at}`, text })),
    },
  }))

const essay = fc.constant({ type: 'essay' as const, data: {} })

const question: fc.Arbitrary<ExportedQuestion> = fc
  .tuple(
    fc.oneof(choice, truth, shortAnswer, numeric, matching, essay),
    line,
    words,
    fc.option(words),
    fc.array(fc.constantFrom('fire', 'first aid'), { maxLength: 2 })
  )
  .map(([{ type, data }, title, text, explanation, tags]) => ({
    type,
    data: questionType(type).validate(data),
    title,
    text,
    html: htmlOfText(text),
    explanation: explanation === null ? '' : htmlOfText(explanation),
    category: 'Top/Safety',
    externalId: 'q-1',
    tags,
  }))

/** Ids are made anew by a reader, so they are named by what they stand for. */
function withoutIds(type: string, data: any) {
  if (type === 'matching') {
    return data.prompts
      .map(({ text, match }: any) => [text, data.choices.find(({ id }: any) => id === match).text])
      .concat(data.choices.map(({ text }: any) => text).sort())
  }
  return JSON.parse(JSON.stringify(data, (key, value) => (key === 'id' ? undefined : value)))
}

test.group('toGift', () => {
  test('writes what parseGift reads back unchanged', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 4 }), (questions) => {
        const { text } = toGift(questions)

        const { questions: read, problems } = parseGift(text)

        assert.deepEqual(problems, [], text)
        assert.deepEqual(read.map(comparable), questions.map(comparable), text)
      }),
      { numRuns: 300 }
    )
  })

  test('leaves out what GIFT has no words for and says so', ({ assert }) => {
    const plain = {
      title: 'T',
      text: 'T',
      html: 'T',
      explanation: '',
      category: null,
      externalId: null,
      tags: [],
    }
    const items = [
      { id: 'x', text: 'x' },
      { id: 'y', text: 'y' },
    ]

    const { text, left } = toGift([
      { ...plain, type: 'ordering', data: { items, credit: 'positions' } },
      { ...plain, type: 'true_false', data: { answer: true } },
      { ...plain, type: 'short_answer', data: { answers: [{ text: 'a -> b', fraction: 100 }] } },
    ])

    assert.deepEqual(left, [0, 2])
    assert.equal(text, '::T::[html]T{TRUE}\n\n')
  })

  test('writes a relative tolerance as the absolute one it stands for', ({ assert }) => {
    const answers = [
      {
        id: 'a',
        kind: 'value',
        value: '-40',
        tolerance: '2.5',
        toleranceIs: 'percent',
        fraction: 100,
      },
    ]
    const data = questionType('numeric').validate({ answers })

    const { text } = toGift([
      {
        type: 'numeric',
        data,
        title: 'T',
        text: 'T',
        html: 'T',
        explanation: '',
        category: null,
        externalId: null,
        tags: [],
      },
    ])

    assert.deepInclude((parseGift(text).questions[0].data as any).answers[0], {
      value: '-40',
      tolerance: '1.000',
    })
  })
})

function comparable({
  type,
  title,
  text,
  html,
  explanation,
  category,
  externalId,
  tags,
  data,
}: ExportedQuestion) {
  return {
    type,
    title,
    text,
    html,
    explanation,
    category,
    externalId,
    tags,
    data: withoutIds(type, data),
  }
}
