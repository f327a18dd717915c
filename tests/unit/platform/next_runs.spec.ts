import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { isSchedule, nextRuns } from '#platform/jobs/schedules/next_runs'

const at = (iso: string) => DateTime.fromISO(iso, { zone: 'utc' })
const utc = (times: DateTime[]) => times.map((time) => time.toUTC().toFormat('yyyy-MM-dd HH:mm'))

test.group('nextRuns', () => {
  test('02:30 comes an hour later on the day whose clocks skip it', ({ assert }) => {
    const times = nextRuns('30 2 * * *', 'Europe/Berlin', at('2026-03-28T12:00'), 2)

    assert.deepEqual(utc(times), ['2026-03-29 01:30', '2026-03-30 00:30'])
  })

  test('02:30 comes once on the day whose clocks show it twice', ({ assert }) => {
    const times = nextRuns('30 2 * * *', 'Europe/Berlin', at('2026-10-24T12:00'), 2)

    assert.deepEqual(utc(times), ['2026-10-25 00:30', '2026-10-26 01:30'])
  })

  test('each day of two years has one run, wherever its clocks change', ({ assert }) => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago']
    for (const zone of zones) {
      for (const cron of ['30 2 * * *', '0 0 * * *']) {
        const from = DateTime.fromISO('2024-01-01T00:00', { zone }).minus({ minutes: 1 })
        const days = nextRuns(cron, zone, from, 730).map((time) => time.setZone(zone).toISODate())
        const expected = Array.from({ length: 730 }, (_, day) =>
          DateTime.fromISO('2024-01-01', { zone: 'utc' }).plus({ days: day }).toISODate()
        )
        assert.deepEqual(days, expected, `${cron} ${zone}`)
      }
    }
  })

  test('{0} in {1} is a schedule: {2}')
    .with([
      ['0 6 * * 1-5', 'Europe/Berlin', true],
      ['0 6 * * MON-FRI', 'UTC', true],
      ['*/15 * * * *', 'UTC', true],
      ['* * * *', 'UTC', false],
      ['0 0 6 * * *', 'UTC', false],
      ['61 * * * *', 'UTC', false],
      ['0 0 30 2 *', 'UTC', false],
      ['0 6 * * *', 'Europe/Nowhere', false],
      ['', 'UTC', false],
      ['@daily', 'UTC', false],
    ] as [string, string, boolean][])
    .run(({ assert }, [cron, zone, expected]) => {
      assert.equal(isSchedule(cron, zone), expected)
    })
})
