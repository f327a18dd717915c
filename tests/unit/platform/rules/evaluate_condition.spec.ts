import fc from 'fast-check'
import { test } from '@japa/runner'
import { evaluateCondition } from '#platform/rules/evaluate_condition'
import {
  condition,
  facts,
  factsWith,
  ITEMS,
  NOW,
  REMOVED,
} from '#tests/unit/platform/rules/sample_rules'
import type { Condition } from '#platform/rules/condition'

const [first, second] = ITEMS
const gone: Condition = { op: 'completed', item: REMOVED }
const open: Condition = { op: 'completed', item: first }
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000).toISOString()

test.group('evaluateCondition', () => {
  test('{$self.name} is {$self.met}')
    .with([
      { name: 'a date that is now', condition: { op: 'from', at: at(0), zone: 'UTC' }, met: true },
      { name: 'a date to come', condition: { op: 'from', at: at(1), zone: 'UTC' }, met: false },
      {
        name: 'an end that is now',
        condition: { op: 'until', at: at(0), zone: 'UTC' },
        met: false,
      },
      {
        name: 'no score yet',
        condition: { op: 'score_at_least', item: first, percent: 0 },
        met: false,
      },
      {
        name: 'a start that is missing',
        condition: { op: 'days_after_start', days: 0 },
        met: false,
      },
      { name: 'no grade yet', condition: { op: 'grade_at_least', percent: 0 }, met: false },
      { name: 'nothing to meet', condition: { op: 'all', of: [] }, met: true },
      { name: 'a removed item', condition: gone, met: true },
      { name: 'the contrary of a removed item', condition: { op: 'not', of: gone }, met: true },
      { name: 'only removed alternatives', condition: { op: 'any', of: [gone, gone] }, met: true },
      { name: 'a removed alternative', condition: { op: 'any', of: [gone, open] }, met: false },
      { name: 'a removed part', condition: { op: 'all', of: [gone, open] }, met: false },
      {
        name: 'a count of removed items',
        condition: { op: 'count_completed', items: [REMOVED], atLeast: 1 },
        met: true,
      },
      {
        name: 'a count that has shrunk',
        condition: { op: 'count_completed', items: [second, REMOVED], atLeast: 2 },
        met: true,
      },
    ] as { name: string; condition: Condition; met: boolean }[])
    .run(({ assert }, { condition: rule, met }) => {
      assert.equal(evaluateCondition(rule, factsWith({}, [second])), met)
    })

  test('counts days after the start in full days', ({ assert }) => {
    const startedAt = new Date(NOW.getTime() - 2 * 86_400_000)

    assert.isTrue(evaluateCondition({ op: 'days_after_start', days: 2 }, factsWith({ startedAt })))
    assert.isFalse(evaluateCondition({ op: 'days_after_start', days: 3 }, factsWith({ startedAt })))
  })

  test('keeps the laws of De Morgan, removed items included', ({ assert }) => {
    const parts = fc.array(condition, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(parts, facts, (of, learner) => {
        const contraries = of.map((part): Condition => ({ op: 'not', of: part }))

        assert.equal(
          evaluateCondition({ op: 'not', of: { op: 'all', of } }, learner),
          evaluateCondition({ op: 'any', of: contraries }, learner)
        )
        assert.equal(
          evaluateCondition({ op: 'not', of: { op: 'any', of } }, learner),
          evaluateCondition({ op: 'all', of: contraries }, learner)
        )
      })
    )
  })

  test('never opens when an alternative that is not met goes away', ({ assert }) => {
    const parts = fc.array(condition, { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(parts, fc.nat(), facts, (of, pick, learner) => {
        const without = of.filter((_, at) => at !== pick % of.length)
        fc.pre(!evaluateCondition({ op: 'any', of }, learner))
        fc.pre(without.some((part) => !evaluateCondition(part, learner)))

        assert.isFalse(evaluateCondition({ op: 'any', of: without }, learner))
      })
    )
  })

  test('is met by all parts together exactly when each is met', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 4 }), facts, (of, learner) => {
        const each = of.every((part) => evaluateCondition(part, learner))

        assert.equal(evaluateCondition({ op: 'all', of }, learner), each)
      })
    )
  })
})
