import fc from 'fast-check'
import { test } from '@japa/runner'
import { evaluateCompletion, type CompletionCriteria } from '#platform/rules/evaluate_completion'
import { factsWith, ITEMS, NOW, REMOVED } from '#tests/unit/platform/rules/sample_rules'

const required = (...items: string[]) => items.map((item) => ({ item, required: true }))
const all: CompletionCriteria = { type: 'all_required' }

test.group('evaluateCompletion', () => {
  test('is complete when everything required is', ({ assert }) => {
    const items = [...required(ITEMS[0], ITEMS[1]), { item: ITEMS[2], required: false }]

    const half = evaluateCompletion(all, items, factsWith({}, [ITEMS[0]]))
    const whole = evaluateCompletion(all, items, factsWith({}, [ITEMS[0], ITEMS[1]]))

    assert.deepInclude(half, { met: false, requiredTotal: 2, requiredDone: 1, percent: 50 })
    assert.deepInclude(whole, { met: true, requiredDone: 2, percent: 100 })
    assert.deepEqual(
      half.criteria.map(({ key, met }) => ({ key, met })),
      [
        { key: 'rules.completed', met: true },
        { key: 'rules.completed', met: false },
      ]
    )
  })

  test('rounds the percentage down', ({ assert }) => {
    const items = required(ITEMS[0], ITEMS[1], ITEMS[2])

    const percents = [1, 2, 3].map(
      (done) => evaluateCompletion(all, items, factsWith({}, ITEMS.slice(0, done))).percent
    )

    assert.deepEqual(percents, [33.33, 66.66, 100])
  })

  test('is never complete without required items', ({ assert }) => {
    for (const criteria of [all, { type: 'n_of', atLeast: 1 } as const]) {
      assert.deepInclude(evaluateCompletion(criteria, [], factsWith()), { met: false, percent: 0 })
    }
  })

  test('lets conditions decide alone', ({ assert }) => {
    const criteria = {
      type: 'conditions',
      condition: { op: 'grade_at_least', percent: 50 },
    } as const

    assert.deepInclude(evaluateCompletion(criteria, [], factsWith({ grade: 50 })), {
      met: true,
      percent: 100,
    })
    assert.deepInclude(evaluateCompletion(criteria, [], factsWith({ grade: 49 })), {
      met: false,
      percent: 0,
    })
  })

  test('asks for no more of a number than there are', ({ assert }) => {
    const criteria = { type: 'n_of', atLeast: 3 } as const
    const items = required(ITEMS[0], ITEMS[1], REMOVED)

    const completion = evaluateCompletion(criteria, items, factsWith({}, [ITEMS[0]]))

    assert.deepInclude(completion, { met: false, requiredTotal: 2, requiredDone: 1 })
    assert.deepEqual(completion.criteria[0].params, { atLeast: 2, done: 1 })
  })

  test('dates the lines of the checklist', ({ assert }) => {
    const facts = factsWith({
      items: new Map([
        [ITEMS[0], { completed: true, passed: null, percent: null, completedAt: NOW }],
      ]),
    })
    const condition = { op: 'all', of: [{ op: 'completed', item: ITEMS[0] }] } as const

    const byItems = evaluateCompletion(all, required(ITEMS[0]), facts)
    const byRules = evaluateCompletion(
      { type: 'conditions', condition: { ...condition, of: [...condition.of] } },
      [],
      facts
    )

    assert.equal(byItems.criteria[0].at, NOW)
    assert.equal(byRules.criteria[0].at, NOW)
  })

  test('never falls back, breaks or overshoots as items are completed', ({ assert }) => {
    const anyCriteria: fc.Arbitrary<CompletionCriteria> = fc.oneof(
      fc.constant(all),
      fc.record({ type: fc.constant('n_of' as const), atLeast: fc.integer({ min: -1, max: 9 }) })
    )
    const anyItems = fc.array(
      fc.record({ item: fc.constantFrom(...ITEMS, REMOVED), required: fc.boolean() }),
      { maxLength: 6 }
    )
    fc.assert(
      fc.property(
        anyCriteria,
        anyItems,
        fc.shuffledSubarray(ITEMS, { minLength: 4 }),
        (criteria, items, order) => {
          const steps = [0, 1, 2, 3, 4].map((n) =>
            evaluateCompletion(criteria, items, factsWith({}, order.slice(0, n)))
          )

          steps.forEach(({ percent, met }, at) => {
            assert.isTrue(percent >= 0 && percent <= 100)
            assert.equal(met, percent === 100)
            assert.isAtLeast(percent, at === 0 ? 0 : steps[at - 1].percent)
          })
        }
      )
    )
  })
})
