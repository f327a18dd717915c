import fc from 'fast-check'
import { test } from '@japa/runner'
import { findRuleCycles, type RuledItem } from '#platform/rules/find_rule_cycles'
import { itemsOfCondition } from '#platform/rules/items_of_condition'

const waits = (item: string, ...others: string[]): RuledItem => ({
  item,
  condition: { op: 'all', of: others.map((other) => ({ op: 'completed', item: other })) },
})

test.group('findRuleCycles', () => {
  test('finds nothing in a line', ({ assert }) => {
    assert.deepEqual(
      findRuleCycles([waits('a', 'b'), waits('b', 'c'), { item: 'c', condition: null }]),
      []
    )
  })

  test('finds an item that waits for itself', ({ assert }) => {
    assert.deepEqual(findRuleCycles([waits('a', 'a')]), [['a']])
  })

  test('names the shortest circle, in the order of waiting', ({ assert }) => {
    const items = [
      waits('a', 'b', 'c'),
      waits('b', 'c'),
      waits('c', 'd'),
      waits('d', 'a'),
      waits('e', 'a'),
    ]

    assert.deepEqual(findRuleCycles(items), [
      ['a', 'c', 'd'],
      ['b', 'c', 'd', 'a'],
    ])
  })

  test('finds circles hidden in alternatives, counts and denials', ({ assert }) => {
    const items: RuledItem[] = [
      { item: 'a', condition: { op: 'any', of: [{ op: 'not', of: { op: 'passed', item: 'b' } }] } },
      { item: 'b', condition: { op: 'count_completed', items: ['x', 'a'], atLeast: 1 } },
    ]

    assert.deepEqual(findRuleCycles(items), [['a', 'b']])
  })

  test('names exactly the items from which one can come back', ({ assert }) => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const edges = fc.array(fc.tuple(name, name), { maxLength: 12 })
    fc.assert(
      fc.property(edges, (pairs) => {
        const names = [...new Set(pairs.flat())]
        const items = names.map((item) =>
          waits(item, ...pairs.filter(([start]) => start === item).map(([, end]) => end))
        )

        const circles = findRuleCycles(items)

        assert.sameMembers(
          [...new Set(circles.flat())],
          names.filter((n) => returns(n, pairs))
        )
        for (const circle of circles) {
          circle.forEach((item, at) => {
            assert.deepInclude(pairs, [item, circle[(at + 1) % circle.length]])
          })
        }
      })
    )
  })
})

test.group('itemsOfCondition', () => {
  test('lists each item once', ({ assert }) => {
    const items = itemsOfCondition({
      op: 'all',
      of: [
        { op: 'not', of: { op: 'passed', item: 'a' } },
        { op: 'count_completed', items: ['b', 'a'], atLeast: 1 },
        { op: 'score_at_least', item: 'c', percent: 5 },
        { op: 'days_after_start', days: 1 },
      ],
    })

    assert.deepEqual(items, ['a', 'b', 'c'])
  })
})

function returns(start: string, pairs: [string, string][]) {
  const reached = new Set<string>()
  const next = (from: string) => pairs.filter(([a]) => a === from).map(([, b]) => b)
  const queue = next(start)
  for (const item of queue) {
    if (!reached.has(item)) {
      reached.add(item)
      queue.push(...next(item))
    }
  }
  return reached.has(start)
}
