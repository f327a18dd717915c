import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { evaluateCondition } from '#platform/rules/evaluate_condition'
import { explainCondition, flattenUnmet, type Explanation } from '#platform/rules/explain_condition'
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
const completed = (item: string): Condition => ({ op: 'completed', item })
const days = (n: number) => new Date(NOW.getTime() + n * 86_400_000)
const from = (n: number): Condition => ({ op: 'from', at: days(n).toISOString(), zone: 'UTC' })
const until = (n: number): Condition => ({ op: 'until', at: days(n).toISOString(), zone: 'UTC' })

function keysOf(explanation: Explanation): string[] {
  return [explanation.key, ...(explanation.children ?? []).flatMap(keysOf)]
}

/** What a reader would make of the tree, removed parts left out. */
function readBack(node: Explanation): boolean {
  const said = (node.children ?? []).filter(({ removed }) => !removed)
  if (!node.children || node.removed) {
    return node.met
  }
  return node.key === 'rules.all' ? said.every(readBack) : said.some(readBack)
}

test.group('explainCondition', () => {
  test('agrees with the verdict, at the top and in every group', ({ assert }) => {
    fc.assert(
      fc.property(condition, facts, (rule, learner) => {
        const explanation = explainCondition(rule, learner)

        assert.equal(explanation.met, evaluateCondition(rule, learner))
        assert.equal(readBack(explanation), explanation.met)
      }),
      { numRuns: 500 }
    )
  })

  test('gives a reason exactly when the way is closed', ({ assert }) => {
    fc.assert(
      fc.property(condition, facts, (rule, learner) => {
        const explanation = explainCondition(rule, learner)

        const reasons = flattenUnmet(explanation)

        assert.equal(reasons.length === 0, isOpenOrHopeless(explanation))
        assert.isTrue(reasons.every(({ met, removed }) => !met && !removed))
      }),
      { numRuns: 500 }
    )
  })

  test('has a message in English and German for every key', ({ assert }) => {
    const catalogues = ['en', 'de'].map((language) =>
      JSON.parse(readFileSync(`resources/lang/${language}/rules.json`, 'utf8'))
    )
    const messageOf = (catalogue: any, key: string) =>
      key
        .split('.')
        .slice(1)
        .reduce((level, part) => level?.[part], catalogue)

    fc.assert(
      fc.property(condition, facts, (rule, learner) => {
        for (const key of keysOf(explainCondition(rule, learner))) {
          catalogues.forEach((catalogue) => assert.isString(messageOf(catalogue, key), key))
        }
      })
    )
  })

  test('says the contrary of what is denied', ({ assert }) => {
    const rule: Condition = {
      op: 'not',
      of: { op: 'all', of: [completed(first), completed(second)] },
    }

    const explanation = explainCondition(rule, factsWith({}, [first, second]))

    assert.equal(explanation.key, 'rules.any')
    assert.deepEqual(
      explanation.children!.map(({ key, met, params }) => ({ key, met, params })),
      [first, second].map((item) => ({ key: 'rules.not.completed', met: false, params: { item } }))
    )
  })

  test('says that an item was removed, and does not ask for it', ({ assert }) => {
    const rule: Condition = { op: 'all', of: [completed(REMOVED), completed(first)] }

    const explanation = explainCondition(rule, factsWith())

    assert.deepInclude(explanation.children![0], { key: 'rules.removed', removed: true })
    assert.deepEqual(
      flattenUnmet(explanation).map(({ params }) => params),
      [{ item: first }]
    )
  })

  test('keeps ways in together and drops a group of one', ({ assert }) => {
    const rule: Condition = {
      op: 'all',
      of: [
        { op: 'any', of: [completed(first), completed(second)] },
        { op: 'any', of: [completed(first), completed(REMOVED)] },
      ],
    }

    const [ways, alone] = flattenUnmet(explainCondition(rule, factsWith()))

    assert.equal(ways.key, 'rules.any')
    assert.lengthOf(ways.children!, 2)
    assert.equal(alone.key, 'rules.completed')
  })

  test('tells how far a count is', ({ assert }) => {
    const rule: Condition = { op: 'count_completed', items: [first, second, REMOVED], atLeast: 3 }

    const { params } = explainCondition(rule, factsWith({}, [first]))

    assert.deepEqual(params, { items: [first, second], atLeast: 2, done: 1 })
  })

  test('opens {$self.name}')
    .with([
      { name: 'on the later of two dates', rule: { op: 'all', of: [from(2), from(1)] }, opens: 2 },
      {
        name: 'on the earlier of two alternatives',
        rule: { op: 'any', of: [from(2), from(1)] },
        opens: 1,
      },
      {
        name: 'on a date whatever else is asked',
        rule: { op: 'all', of: [from(1), completed(first)] },
        opens: 1,
      },
      { name: 'when what must not be is over', rule: { op: 'not', of: until(3) }, opens: 3 },
      { name: 'never after its end', rule: { op: 'all', of: [from(2), until(1)] }, opens: null },
      { name: 'at no date when none is asked', rule: completed(first), opens: null },
      { name: 'at no date when it is open', rule: from(-1), opens: null },
      {
        name: 'at no date before the start',
        rule: { op: 'days_after_start', days: 1 },
        opens: null,
      },
    ] as { name: string; rule: Condition; opens: number | null }[])
    .run(({ assert }, { rule, opens }) => {
      const { opensAt } = explainCondition(rule, factsWith())

      assert.deepEqual(opensAt, opens === null ? null : days(opens))
    })
})

/** Denying an empty `all` leaves no way in and nothing to say. */
function isOpenOrHopeless(node: Explanation): boolean {
  if (node.met || node.removed) {
    return true
  }
  const said = (node.children ?? []).filter(({ removed }) => !removed)
  if (node.key === 'rules.all') {
    return said.every(isOpenOrHopeless)
  }
  return node.key === 'rules.any' && said.length === 1 ? isOpenOrHopeless(said[0]) : false
}
