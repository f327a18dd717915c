import { test } from '@japa/runner'
import fc from 'fast-check'
import { groupedEntries, type RawEntry, type Values } from '#platform/history/rules/grouped_entries'
import { stateAt } from '#platform/history/rules/state_at'

const FIELDS = ['a', 'b', 'c']
const step = fc.record({
  field: fc.constantFrom(...FIELDS),
  value: fc.integer({ min: 0, max: 3 }),
  minutes: fc.integer({ min: 0, max: 30 }),
  actor: fc.constantFrom('Ada', 'Tara'),
})

/** Plays changes on a record and keeps every state it was in. */
function play(steps: { field: string; value: number; minutes: number; actor: string }[]) {
  const states: Values[] = [{ a: 0, b: 0, c: 0 }]
  const entries: RawEntry[] = []
  let minutes = 0
  for (const [index, { field, value, minutes: later, actor }] of steps.entries()) {
    minutes += later
    const before = states.at(-1)!
    states.push({ ...before, [field]: value })
    entries.unshift({
      uuid: String(index),
      at: new Date(minutes * 60_000),
      actorId: null,
      actor,
      action: 'updated',
      oldValues: { [field]: before[field] },
      newValues: { [field]: value },
    })
  }
  return { states, entries }
}

test.group('Rules of history', () => {
  test('the state after any change is found from now and what came later', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
        const { states, entries } = play(steps)
        const now = states.at(-1)!
        return states.every(
          (state, index) =>
            JSON.stringify(stateAt(now, entries.slice(0, steps.length - index))) ===
            JSON.stringify(state)
        )
      })
    )
  })

  test('changes shown as one say what the single ones say together', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
        const { states, entries } = play(steps)
        const replayed = groupedEntries(entries)
          .reverse()
          .reduce<Values>((state, { newValues }) => ({ ...state, ...newValues }), states[0])
        return JSON.stringify(replayed) === JSON.stringify(states.at(-1))
      })
    )
  })

  test('a change by somebody else, or after a pause, stays on its own', ({ assert }) => {
    const at = (minutes: number, actor: string) => ({ field: 'a', value: minutes, minutes, actor })
    const { entries } = play([at(1, 'Ada'), at(5, 'Ada'), at(20, 'Ada'), at(1, 'Tara')])

    const groups = groupedEntries(entries)

    assert.deepEqual(
      groups.map(({ actor, until }) => [actor, until !== null]),
      [
        ['Tara', false],
        ['Ada', false],
        ['Ada', true],
      ]
    )
  })
})
