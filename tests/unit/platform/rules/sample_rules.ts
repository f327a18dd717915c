import fc from 'fast-check'
import type { Condition, ItemFacts, RuleFacts } from '#platform/rules/condition'

export const ITEMS = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`)
export const REMOVED = '00000000-0000-4000-8000-0000000000ff'
export const NOW = new Date('2026-03-01T12:00:00Z')

const item = fc.constantFrom(...ITEMS, REMOVED)
const percent = fc.integer({ min: 0, max: 100 })
const instant = fc
  .integer({ min: -3, max: 3 })
  .map((days) => new Date(NOW.getTime() + days * 86_400_000).toISOString())

export const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ op: fc.constant('completed' as const), item }),
  fc.record({ op: fc.constant('passed' as const), item }),
  fc.record({ op: fc.constant('score_at_least' as const), item, percent }),
  fc.uniqueArray(item, { minLength: 1, maxLength: 4 }).chain((items) =>
    fc.record({
      op: fc.constant('count_completed' as const),
      items: fc.constant(items),
      atLeast: fc.integer({ min: 1, max: items.length }),
    })
  ),
  fc.record({ op: fc.constant('grade_at_least' as const), percent }),
  fc.record({ op: fc.constant('time_spent_at_least' as const), minutes: fc.nat({ max: 100 }) }),
  fc.record({ op: fc.constant('from' as const), at: instant, zone: fc.constant('Europe/Berlin') }),
  fc.record({ op: fc.constant('until' as const), at: instant, zone: fc.constant('Europe/Berlin') }),
  fc.record({ op: fc.constant('days_after_start' as const), days: fc.nat({ max: 6 }) })
)

export const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ op: fc.constant('all' as const), of: fc.array(tie('node'), { maxLength: 3 }) }),
    fc.record({
      op: fc.constant('any' as const),
      of: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ op: fc.constant('not' as const), of: tie('node') })
  ),
})).node

const itemFacts: fc.Arbitrary<ItemFacts> = fc.record({
  completed: fc.boolean(),
  passed: fc.constantFrom(true, false, null),
  percent: fc.option(percent),
})

export const facts: fc.Arbitrary<RuleFacts> = fc.record({
  now: fc.constant(NOW),
  startedAt: fc.option(
    fc.nat({ max: 5 }).map((days) => new Date(NOW.getTime() - days * 86_400_000))
  ),
  items: fc
    .tuple(itemFacts, itemFacts, itemFacts, itemFacts)
    .map((all) => new Map(all.map((one, at) => [ITEMS[at], one]))),
  grade: fc.option(percent),
  timeSpentMinutes: fc.nat({ max: 100 }),
})

/** A learner who has done nothing, with exceptions. */
export function factsWith(more: Partial<RuleFacts> = {}, done: string[] = []): RuleFacts {
  return {
    now: NOW,
    startedAt: null,
    items: new Map(
      ITEMS.map((uuid) => [uuid, { completed: done.includes(uuid), passed: null, percent: null }])
    ),
    grade: null,
    timeSpentMinutes: 0,
    ...more,
  }
}
