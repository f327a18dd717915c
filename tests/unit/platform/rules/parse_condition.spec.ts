import fc from 'fast-check'
import { test } from '@japa/runner'
import { InvalidCondition, parseCondition } from '#platform/rules/parse_condition'
import { condition, ITEMS } from '#tests/unit/platform/rules/sample_rules'

const done = { op: 'completed', item: ITEMS[0] }

function nested(levels: number): unknown {
  return levels === 1 ? done : { op: 'not', of: nested(levels - 1) }
}

test.group('parseCondition', () => {
  test('refuses {code} at {path}')
    .with([
      { value: null, path: '$', code: 'missing' },
      { value: [], path: '$', code: 'not_an_object' },
      { value: { op: 'eval' }, path: '$.op', code: 'not_a_choice' },
      { value: { op: 'any', of: [] }, path: '$.of', code: 'too_few' },
      {
        value: { op: 'all', of: [done, { op: 'not', of: 1 }] },
        path: '$.of[1].of',
        code: 'not_an_object',
      },
      { value: { op: 'completed', item: 'lesson-1' }, path: '$.item', code: 'not_a_uuid' },
      {
        value: { op: 'score_at_least', item: ITEMS[0], percent: 101 },
        path: '$.percent',
        code: 'out_of_range',
      },
      {
        value: { op: 'count_completed', items: ITEMS, atLeast: 5 },
        path: '$.atLeast',
        code: 'out_of_range',
      },
      {
        value: { op: 'count_completed', items: [ITEMS[0], ITEMS[0]], atLeast: 1 },
        path: '$.items[1]',
        code: 'duplicate',
      },
      { value: { op: 'from', at: 'tomorrow', zone: 'UTC' }, path: '$.at', code: 'not_an_instant' },
      {
        value: { op: 'from', at: '2026-01-01T00:00', zone: 'UTC' },
        path: '$.at',
        code: 'not_an_instant',
      },
      {
        value: { op: 'until', at: '2026-01-01T00:00Z', zone: 'Moon/Base' },
        path: '$.zone',
        code: 'not_a_time_zone',
      },
      { value: { op: 'days_after_start', days: 1.5 }, path: '$.days', code: 'not_a_whole_number' },
      { value: nested(9), path: '$.of.of.of.of.of.of.of.of', code: 'too_deep' },
      {
        value: {
          op: 'all',
          of: Array.from({ length: 3 }, () => ({ op: 'any', of: Array(100).fill(done) })),
        },
        path: '$.of[1].of[97]',
        code: 'too_many',
      },
    ])
    .run(({ assert }, { value, path, code }) => {
      try {
        parseCondition(value)
        assert.fail('was accepted')
      } catch (error) {
        assert.instanceOf(error, InvalidCondition)
        assert.include(error, { path, code })
      }
    })

  test('keeps every condition of the language and nothing else', ({ assert }) => {
    fc.assert(
      fc.property(condition, (value) => {
        const stored = JSON.parse(JSON.stringify({ ...value, extra: 1 }))

        assert.deepEqual(parseCondition(stored), value)
      })
    )
  })

  test('takes eight levels', ({ assert }) => {
    assert.doesNotThrow(() => parseCondition(nested(8)))
  })
})
