import { test } from '@japa/runner'
import fc from 'fast-check'

// The browser's code has its own compiler settings, so its path is not known to this one.
const valueFile = new URL('../../../inertia/ui/date_time_value.ts', import.meta.url).href
const { fromIso, toIso } = await import(valueFile)

const anyMinute = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000).toISOString())

const anyZone = fc.constantFrom('Europe/Berlin', 'Asia/Kolkata', 'America/Los_Angeles', 'UTC')

test.group('values of a date and time field', () => {
  test('keep their moment in every zone', ({ assert }) => {
    fc.assert(
      fc.property(anyMinute, anyZone, (iso, zone) => {
        assert.equal(toIso(fromIso(iso, 'minute', zone), 'minute', zone), iso)
      })
    )
  })

  test('show the clock of the zone', ({ assert }) => {
    const { hour, minute, day } = fromIso('2026-12-01T20:30:00.000Z', 'minute', 'Asia/Kolkata')

    assert.deepEqual([day, hour, minute], [2, 2, 0])
  })

  test('keep a day the same day everywhere', ({ assert }) => {
    assert.equal(
      toIso(fromIso('2026-12-01', 'day', 'Asia/Kolkata'), 'day', 'Asia/Kolkata'),
      '2026-12-01'
    )
  })

  test('are empty for nothing', ({ assert }) => {
    assert.isNull(fromIso('', 'minute', 'UTC'))
    assert.equal(toIso(null, 'minute', 'UTC'), '')
  })
})
