import { test } from '@japa/runner'
import type { LineChange } from '#platform/text/line_changes'

// The browser's code has its own compiler settings, so its path is not known to this one.
const file = new URL('../../../inertia/ui/fold_unchanged.ts', import.meta.url).href
const { foldUnchanged } = await import(file)

const same = (count: number): LineChange[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'same', text: `line ${index}` }))
const ADDED: LineChange = { kind: 'added', text: 'new' }

const written = (changes: LineChange[]) =>
  foldUnchanged(changes)
    .map((line: any) => (line.kind === 'left_out' ? `(${line.count})` : line.kind[0]))
    .join('')

test.group('foldUnchanged', () => {
  test('keeps three lines on each side of a change')
    .with([
      { changes: [...same(10), ADDED, ...same(10)], folded: '(7)sssasss(7)' },
      { changes: [ADDED, ...same(2)], folded: 'ass' },
      { changes: [ADDED, ...same(8), ADDED], folded: 'asss(2)sssa' },
      { changes: [ADDED, ...same(6), ADDED], folded: 'assssssa' },
      { changes: same(4), folded: '(4)' },
      { changes: [], folded: '' },
    ])
    .run(({ assert }, { changes, folded }) => {
      assert.equal(written(changes), folded)
    })
})
