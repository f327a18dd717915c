import { test } from '@japa/runner'
import { InvalidQuestion, InvalidResponse } from '#assessments/questions/errors'
import { multipleChoice } from '#assessments/questions/multiple_choice'

const option = (id: string, fraction: number, more = {}) => ({ id, text: id, fraction, ...more })

test.group('multipleChoice', () => {
  test('refuses {code} at "{path}"')
    .with([
      { path: 'options', code: 'missing', data: {} },
      { path: 'options', code: 'too_few', data: { options: [option('a', 100)] } },
      {
        path: 'options',
        code: 'no_correct_option',
        data: { options: [option('a', 50), option('b', 50)] },
      },
      {
        path: 'options',
        code: 'no_correct_option',
        data: { multiple: true, options: [option('a', 40), option('b', 50)] },
      },
      {
        path: 'options[1].id',
        code: 'duplicate',
        data: { options: [option('a', 100), option('a', 0)] },
      },
      {
        path: 'options[1].text',
        code: 'missing',
        data: { options: [option('a', 100), { ...option('b', 0), text: '  ' }] },
      },
      {
        path: 'options[0].fraction',
        code: 'out_of_range',
        data: { options: [option('a', 101), option('b', 0)] },
      },
      {
        path: 'options[1].id',
        code: 'not_an_id',
        data: { options: [option('a', 100), option('constructor', 0)] },
      },
    ])
    .run(({ assert }, { path, code, data }) => {
      try {
        multipleChoice.validate(data)
        assert.fail('was accepted')
      } catch (error) {
        assert.instanceOf(error, InvalidQuestion)
        assert.include(error, { path, code })
      }
    })

  test('refuses ticks that are unknown, doubled or too many', ({ assert }) => {
    const data = { multiple: false, options: [option('a', 100), option('b', 0)] }

    for (const chosen of [['c'], ['a', 'a'], ['a', 'b'], [1], 'a']) {
      assert.throws(() => multipleChoice.validateResponse(data, { chosen }), InvalidResponse as any)
    }
  })

  test('earns {fraction} for {chosen}')
    .with([
      { chosen: ['a', 'b', 'c'], fraction: 1 },
      { chosen: ['a', 'b'], fraction: 2 / 3 },
      { chosen: ['a', 'b', 'c', 'x'], fraction: 2 / 3 },
      { chosen: ['a', 'y'], fraction: 0 },
      { chosen: ['x'], fraction: 0 },
      { chosen: [], fraction: 0 },
    ])
    .run(({ assert }, { chosen, fraction }) => {
      const thirds = ['a', 'b', 'c'].map((id) => option(id, 33.33333))
      const data = { multiple: true, options: [...thirds, option('x', 0), option('y', -100)] }

      assert.approximately(multipleChoice.score(data, { chosen }).fraction, fraction, 1e-9)
    })

  test('keeps pinned options in their place', ({ assert }) => {
    const options = ['a', 'b', 'c', 'd'].map((id) => option(id, id === 'a' ? 100 : 0))
    const data = { multiple: false, options: [...options, option('all', 0, { pinned: true })] }

    const lasts = Array.from(
      { length: 30 },
      (_, at) => multipleChoice.forLearner(data, String(at)).options[4].id
    )

    assert.deepEqual(new Set(lasts), new Set(['all']))
  })

  test('cleans the HTML of options and feedback', ({ assert }) => {
    const bad = '<b onclick="x()">bold</b><script>x()</script>'

    const { options } = multipleChoice.validate({
      options: [option('a', 100, { html: bad, feedback: bad }), option('b', 0)],
    })

    assert.include(options[0], { html: '<b>bold</b>', feedback: '<b>bold</b>' })
  })

  test('tells of an option that was not ticked only by its key', ({ assert }) => {
    const data = {
      multiple: false,
      options: [option('a', 100, { feedback: 'Yes' }), option('b', 0)],
    }

    const { parts } = multipleChoice.review(data, { chosen: ['b'] }, (key) => key)

    assert.deepInclude(parts[0], { id: 'a', response: null, correct: null, feedback: null })
    assert.deepInclude(parts[1], { id: 'b', correct: false, key: null })
    assert.isNotNull(parts[0].key)
  })
})
