import { test } from '@japa/runner'

// The browser's code has its own compiler settings, so its path is not known to this one.
const relativeTimeFile = new URL('../../../inertia/ui/relative_time.ts', import.meta.url).href
const { relativeTime } = await import(relativeTimeFile)

const NOW = new Date('2026-11-22T12:00:00.000Z')

test.group('relativeTime', () => {
  test('says {1} {2} for {0}')
    .with([
      ['2026-11-22T12:00:20.000Z', 0, 'minute'],
      ['2026-11-22T11:42:00.000Z', -18, 'minute'],
      ['2026-11-22T12:59:00.000Z', 1, 'hour'],
      ['2026-11-22T17:00:00.000Z', 5, 'hour'],
      ['2026-11-23T12:00:00.000Z', 1, 'day'],
      ['2026-11-16T12:00:00.000Z', -6, 'day'],
      ['2026-12-13T12:00:00.000Z', 3, 'week'],
      ['2027-02-22T12:00:00.000Z', 3, 'month'],
      ['2024-11-22T12:00:00.000Z', -2, 'year'],
    ] as const)
    .run(({ assert }, [moment, amount, unit]) => {
      assert.deepEqual(relativeTime(new Date(moment), NOW), { amount, unit })
    })
})
