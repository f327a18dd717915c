import fc from 'fast-check'
import { test } from '@japa/runner'
import { applyMove, mergeOrder, type Move, type OutlineOrder } from '#courses/rules/outline_order'

test.group('mergeOrder', () => {
  test('leaves others behind what they followed', ({ assert }) => {
    assert.deepEqual(mergeOrder(['mine', 'a', 'quiz', 'b'], ['b', 'a', 'new']), [
      'mine',
      'b',
      'a',
      'quiz',
      'new',
    ])
  })

  test('loses nothing and doubles nothing', ({ assert }) => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'))
    fc.assert(
      fc.property(ids, ids, (present, wanted) => {
        const merged = mergeOrder(present, wanted)
        assert.sameMembers(merged, [...new Set([...present, ...wanted])])
        assert.deepEqual(
          merged.filter((id) => wanted.includes(id)),
          wanted
        )
      })
    )
  })
})

test.group('applyMove', () => {
  const ORDER: OutlineOrder = [
    { module: 'A', items: ['a', 'b', 'c'] },
    { module: 'B', items: [] },
  ]

  test('ignores what is gone, and takes a place that is gone for the end', ({ assert }) => {
    const gone = applyMove(ORDER, { kind: 'item', id: 'x', module: 'A', before: null })
    const late = applyMove(ORDER, { kind: 'item', id: 'a', module: 'B', before: 'x' })

    assert.deepEqual(gone, ORDER)
    assert.deepEqual(late[1].items, ['a'])
  })

  test('any moves keep every item exactly once', ({ assert }) => {
    const name = fc.constantFrom('a', 'b', 'c', 'A', 'B', 'x')
    const move: fc.Arbitrary<Move> = fc.oneof(
      fc.record({ kind: fc.constant('module' as const), id: name, before: fc.option(name) }),
      fc.record({
        kind: fc.constant('item' as const),
        id: name,
        module: name,
        before: fc.option(name),
      })
    )
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const after = moves.reduce(applyMove, ORDER)
        assert.sameMembers(
          after.map(({ module }) => module),
          ['A', 'B']
        )
        assert.sameMembers(
          after.flatMap(({ items }) => items),
          ['a', 'b', 'c']
        )
      })
    )
  })
})
