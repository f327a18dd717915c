import fc from 'fast-check'
import { test } from '@japa/runner'
import { isQuestionType, questionType } from '#assessments/questions/registry'
import { QUESTION_TYPES } from '#assessments/questions/types'
import { InvalidQuestion, InvalidResponse } from '#assessments/questions/errors'
import {
  gradedQuestion,
  SECRET,
  severalChoicesQuestion,
  shuffledQuestion,
} from '#tests/unit/assessments/questions/sample_questions'

const translate = (key: string) => key
const seed = fc.option(fc.string(), { nil: null })

const SILENCE: Record<string, unknown> = {
  multiple_choice: { chosen: [] },
  true_false: { answer: null },
  short_answer: { text: ' ' },
  numeric: { text: '' },
  matching: { matches: {} },
  ordering: { order: [] },
  fill_blank: { blanks: { one: '', two: '' } },
}

/** Any answer the question accepts, found by throwing data at it. */
function anyResponse(view: any, random: number[]) {
  const pick = (from: any[]) => from[random[0] % from.length]
  const some = (from: any[]) => from.filter((_, at) => (random[at % random.length] ?? 0) % 2 === 0)
  switch (view.type) {
    case 'multiple_choice':
      return {
        chosen: view.multiple
          ? some(view.options).map((o: any) => o.id)
          : [pick(view.options).id].slice(random[0] % 2),
      }
    case 'true_false':
      return { answer: [true, false, null][random[0] % 3] }
    case 'matching':
      return {
        matches: Object.fromEntries(
          some(view.prompts).map((prompt: any) => [prompt.id, pick(view.choices).id])
        ),
      }
    case 'ordering':
      return { order: random[0] % 3 === 0 ? [] : view.items.map((item: any) => item.id) }
    case 'fill_blank':
      return { blanks: { one: String(random[0]), two: pick(view.segments[3].choices).id } }
    default:
      return { text: ['', 'abc', String(random[0]), '-1e5', `${SECRET} a`][random[0] % 5] }
  }
}

const random = fc.array(fc.nat(), { minLength: 3, maxLength: 8 })

test.group('questionType', () => {
  test('knows every type of the column', ({ assert }) => {
    const names = QUESTION_TYPES.map((name) => questionType(name).name)

    assert.deepEqual(names, [...QUESTION_TYPES])
    assert.isTrue(isQuestionType('numeric'))
    assert.isFalse(isQuestionType('constructor'))
  })

  test('keeps data that it has validated once', ({ assert }) => {
    fc.assert(
      fc.property(gradedQuestion, ({ type, data }) => {
        const once = questionType(type).validate(data)

        assert.deepEqual(questionType(type).validate(JSON.parse(JSON.stringify(once))), once)
      })
    )
  })

  test('gives nothing to silence', ({ assert }) => {
    fc.assert(
      fc.property(gradedQuestion, ({ type, data }) => {
        const question = questionType(type)
        const valid = question.validate(data)
        const silence = question.validateResponse(valid, SILENCE[type])

        assert.isFalse(question.isAnswered(silence))
        assert.equal(question.score(valid, silence).fraction, 0)
        assert.equal(question.answerInWords(valid, silence, translate), '')
        for (const part of question.review(valid, silence, translate).parts) {
          assert.include(part, { response: null, correct: null, feedback: null })
        }
      })
    )
  })

  test('gives full points to the key', ({ assert }) => {
    fc.assert(
      fc.property(gradedQuestion, ({ type, data, key }) => {
        const question = questionType(type)
        const valid = question.validate(data)

        const score = question.score(valid, question.validateResponse(valid, key))

        assert.equal(score.fraction, 1)
        assert.isTrue(score.correct)
        assert.isTrue(question.isAnswered(key))
        assert.notEqual(question.answerInWords(valid, key, translate), '')
        assert.notEqual(question.keyInWords(valid, translate), '')
      })
    )
  })

  test('scores any answer between nothing and everything', ({ assert }) => {
    fc.assert(
      fc.property(gradedQuestion, seed, random, ({ type, data }, shuffle, dice) => {
        const question = questionType(type)
        const valid = question.validate(data)
        const response = anyResponse(question.forLearner(valid, shuffle), dice)

        const { fraction, correct } = question.score(
          valid,
          question.validateResponse(valid, response)
        )

        assert.isAtLeast(fraction, 0)
        assert.isAtMost(fraction, 1)
        assert.equal(correct, fraction === 1)
      }),
      { numRuns: 500 }
    )
  })

  test('shows the learner no key, no weight and no feedback', ({ assert }) => {
    fc.assert(
      fc.property(gradedQuestion, seed, ({ type, data }, shuffle) => {
        const question = questionType(type)

        const view = JSON.stringify(question.forLearner(question.validate(data), shuffle))

        assert.notInclude(view, SECRET)
        assert.notMatch(view, /"(fraction|feedback|answer|match|tolerance|key|correct)\w*":/)
      })
    )
  })

  test('shows the same whichever answer is right', ({ assert }) => {
    fc.assert(
      fc.property(gradedQuestion, seed, ({ type, data }, shuffle) => {
        const question = questionType(type)
        const other = withAnotherKey(type, question.validate(data))

        assert.deepEqual(
          question.forLearner(other, shuffle),
          question.forLearner(question.validate(data), shuffle)
        )
      })
    )
  })

  test('shuffles without loss, and alike for the same seed', ({ assert }) => {
    fc.assert(
      fc.property(shuffledQuestion, fc.string(), ({ type, data }, shuffle) => {
        const question = questionType(type)
        const valid = question.validate(data)

        const view = question.forLearner(valid, shuffle)

        assert.deepEqual(question.forLearner(valid, shuffle), view)
        assert.sameMembers(idsIn(view), idsIn(question.forLearner(valid, `${shuffle}!`)))
        assert.sameMembers(idsIn(view), idsIn(question.forLearner(valid, null)))
      })
    )
  })

  test('puts the options in every order over many seeds', ({ assert }) => {
    const options = ['a', 'b', 'c'].map((id) => ({ id, text: id, fraction: id === 'a' ? 100 : 0 }))
    const question = questionType('multiple_choice')

    const orders = Array.from({ length: 100 }, (_, at) =>
      idsIn(question.forLearner({ multiple: false, options }, `seed ${at}`)).join('')
    )

    assert.equal(new Set(orders).size, 6)
  })

  test('does not care in which order several options were ticked', ({ assert }) => {
    fc.assert(
      fc.property(severalChoicesQuestion, random, ({ type, data }, dice) => {
        const question = questionType(type)
        const valid = question.validate(data)
        const { chosen } = anyResponse(question.forLearner(valid, null), dice) as {
          chosen: string[]
        }

        assert.deepEqual(
          question.score(valid, { chosen: [...chosen].reverse() }),
          question.score(valid, { chosen })
        )
      })
    )
  })

  test('never gives full points for ticking everything', ({ assert }) => {
    fc.assert(
      fc.property(severalChoicesQuestion, ({ type, data }) => {
        const valid = questionType(type).validate(data)
        const chosen = data.options.map(({ id }: { id: string }) => id)

        assert.isBelow(questionType(type).score(valid, { chosen }).fraction, 1)
      })
    )
  })

  test('reviews each part once and calls the key right', ({ assert }) => {
    fc.assert(
      fc.property(gradedQuestion, ({ type, data, key }) => {
        const question = questionType(type)
        const valid = question.validate(data)

        const { parts } = question.review(valid, key, translate)

        assert.equal(new Set(parts.map(({ id }) => id)).size, parts.length)
        assert.isFalse(parts.some(({ correct }) => correct === false))
        assert.isTrue(parts.some(({ correct }) => correct === true))
      })
    )
  })

  test('refuses any other JSON with a place and a code, and never breaks', ({ assert }) => {
    const valid = {
      multiple_choice: { multiple: false, options: [] },
      matching: { prompts: [], choices: [] },
    }
    fc.assert(
      fc.property(fc.constantFrom(...QUESTION_TYPES), fc.jsonValue(), (type, value) => {
        const question = questionType(type)
        const data = (valid as Record<string, unknown>)[type]

        for (const attempt of [
          () => question.validate(value),
          () => data && question.validateResponse(data, value),
        ]) {
          try {
            attempt()
          } catch (error) {
            assert.isTrue(error instanceof InvalidQuestion || error instanceof InvalidResponse)
          }
        }
      }),
      { numRuns: 500 }
    )
  })
})

/** The same question with the key moved to other places, which no learner may notice. */
function withAnotherKey(type: string, data: any): any {
  const copy = structuredClone(data)
  switch (type) {
    case 'multiple_choice':
      copy.options.forEach((option: any, at: number) => {
        option.fraction = data.options[(at + 1) % data.options.length].fraction
      })
      return copy
    case 'true_false':
      return { ...copy, answer: !copy.answer }
    case 'matching':
      copy.prompts.forEach((prompt: any) => (prompt.match = copy.choices[0].id))
      copy.choices.reverse()
      return copy
    case 'ordering':
      return { ...copy, items: copy.items.reverse() }
    case 'fill_blank':
      copy.blanks.forEach((blank: any) => blank.answers.reverse())
      return copy
    default:
      return { ...copy, answers: copy.answers.slice(0, 1) }
  }
}

function idsIn(view: any): string[] {
  const list = view.options ?? view.choices ?? view.items ?? view.segments[3].choices
  return list.map(({ id }: { id: string }) => id)
}
