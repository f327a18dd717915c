import fc from 'fast-check'
import { test } from '@japa/runner'
import { compareVersions } from '#courses/rules/compare_versions'
import { lineChanges } from '#platform/text/line_changes'
import type { VersionItem } from '#courses/queries/version_items'

const item = (lineage: string, changes: Partial<VersionItem> = {}): VersionItem => ({
  lineage,
  kind: 'lesson',
  title: lineage,
  module: 'Basics',
  text: 'hash',
  settings: '[]',
  ...changes,
})

test.group('compareVersions', () => {
  test('names what is new, gone, and different about the rest', ({ assert }) => {
    const changes = compareVersions(
      [item('a'), item('b'), item('c')],
      [item('a', { title: 'A', text: 'other' }), item('c'), item('d')]
    )

    assert.deepEqual(
      changes.map(({ title, change, aspects }) => [title, change, aspects]),
      [
        ['A', 'changed', ['title', 'text']],
        ['d', 'added', []],
        ['b', 'removed', []],
      ]
    )
  })

  test('blames one item for one move', ({ assert }) => {
    const before = ['a', 'b', 'c', 'd'].map((name) => item(name))
    const after = ['d', 'a', 'b', 'c'].map((name) => item(name))

    const changes = compareVersions(before, after)

    assert.deepEqual(
      changes.map(({ title, aspects }) => [title, aspects]),
      [['d', ['place']]]
    )
  })
})

test.group('lineChanges', () => {
  test('tells both texts again', ({ assert }) => {
    const text = fc.array(fc.constantFrom('one', 'two', 'three')).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = lineChanges(before, after)!
        const side = (left: string) =>
          changes.filter(({ kind }) => kind !== left).map((change) => change.text)
        assert.equal(side('added').join('\n'), before)
        assert.equal(side('removed').join('\n'), after)
      })
    )
  })

  test('gives up on texts that are too long', ({ assert }) => {
    assert.isNull(lineChanges('line\n'.repeat(2000), ''))
  })
})
