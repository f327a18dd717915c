import { test } from '@japa/runner'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { nextDigest } from '#communication/rules/next_digest'
import { quietUntil } from '#communication/rules/quiet_until'
import { reminderWindows } from '#learning/rules/reminder_windows'

/** Zones whose clocks jump by an hour, by half an hour, at midnight, and never. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Asia/Kolkata',
  'Pacific/Apia',
  'UTC',
]
const zone = fc.constantFrom(...ZONES)
const moment = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => DateTime.fromJSDate(date, { zone: 'utc' }))
const time = fc
  .integer({ min: 0, max: 95 })
  .map((quarter) =>
    [Math.floor(quarter / 4), (quarter % 4) * 15]
      .map((part) => String(part).padStart(2, '0'))
      .join(':')
  )
const RUNS = { numRuns: 2000 }

const at = (iso: string, name: string) => DateTime.fromISO(iso, { zone: name })
const hoursBetween = (from: DateTime, to: DateTime) => to.diff(from, 'hours').hours

test.group('quietUntil', () => {
  test('holds a mail back from {now} until {until}')
    .with([
      { now: '2027-03-01T23:15', until: '2027-03-02T07:00' },
      { now: '2027-03-01T22:00', until: '2027-03-02T07:00' },
      { now: '2027-03-02T06:59', until: '2027-03-02T07:00' },
      // The night in which the clocks go forward, and the one in which they go back.
      { now: '2027-03-27T23:00', until: '2027-03-28T07:00' },
      { now: '2027-10-30T23:00', until: '2027-10-31T07:00' },
    ])
    .run(({ assert }, { now, until }) => {
      const end = quietUntil(at(now, 'Europe/Berlin'), 'Europe/Berlin', {
        from: '22:00',
        until: '07:00',
      })

      assert.equal(end?.toFormat("yyyy-MM-dd'T'HH:mm"), until)
    })

  test('lets everything through at seven sharp and during the day', ({ assert }) => {
    const quiet = { from: '22:00', until: '07:00' }

    const ends = ['07:00', '12:00', '21:59'].map((clock) =>
      quietUntil(at(`2027-03-02T${clock}`, 'Europe/Berlin'), 'Europe/Berlin', quiet)
    )

    assert.deepEqual(ends, [null, null, null])
  })

  test('always ends, later than now and within a day, whatever the clocks do', () => {
    fc.assert(
      fc.property(moment, zone, time, time, (now, name, from, until) => {
        const end = quietUntil(now, name, { from, until })
        return end === null || (end > now && hoursBetween(now, end) <= 25)
      }),
      RUNS
    )
  })

  test('rings at some time of every day unless it is quiet all day', () => {
    fc.assert(
      fc.property(moment, zone, time, time, (now, name, from, until) => {
        fc.pre(from !== until)
        const quarters = Array.from({ length: 104 }, (_, index) =>
          now.plus({ minutes: 15 * index })
        )
        return quarters.some((quarter) => quietUntil(quarter, name, { from, until }) === null)
      }),
      { numRuns: 300 }
    )
  })
})

test.group('nextDigest', () => {
  test('is the next {time} after {now}')
    .with([
      { now: '2027-03-01T07:59', time: '08:00', weekday: null, next: '2027-03-01T08:00' },
      { now: '2027-03-01T08:00', time: '08:00', weekday: null, next: '2027-03-02T08:00' },
      // Monday, asked for on a Wednesday and on that Monday itself.
      { now: '2027-03-03T12:00', time: '08:00', weekday: 1, next: '2027-03-08T08:00' },
      { now: '2027-03-08T08:00', time: '08:00', weekday: 1, next: '2027-03-15T08:00' },
      // 02:30 does not exist on 28 March.
      { now: '2027-03-28T01:00', time: '02:30', weekday: null, next: '2027-03-28T03:30' },
    ])
    .run(({ assert }, { now, time: clock, weekday, next }) => {
      const digest = nextDigest(at(now, 'Europe/Berlin'), 'Europe/Berlin', clock, weekday)

      assert.equal(digest.toFormat("yyyy-MM-dd'T'HH:mm"), next)
    })

  test('comes once a day at the hour that was asked for, in every zone', () => {
    fc.assert(
      fc.property(moment, zone, time, (now, name, clock) => {
        const first = nextDigest(now, name, clock)
        const second = nextDigest(first, name, clock)
        const isOnTime = first.toFormat('HH:mm') === clock || isSkipped(first, clock)
        const days = dateOf(second).diff(dateOf(first), 'days').days
        return first > now && hoursBetween(now, first) <= 49 && isOnTime && days >= 1 && days <= 2
      }),
      RUNS
    )
  })

  test('comes on its weekday, a week apart', () => {
    fc.assert(
      fc.property(moment, zone, time, fc.integer({ min: 1, max: 7 }), (now, name, clock, day) => {
        const first = nextDigest(now, name, clock, day)
        const second = nextDigest(first, name, clock, day)
        return first > now && first.weekday === day && second.weekday === day && second > first
      }),
      RUNS
    )
  })
})

const dateOf = (moment: DateTime) => DateTime.fromISO(moment.toISODate()!, { zone: 'utc' })

/** Whether the clocks of that day jump over this time; it then comes as much later as they jump. */
function isSkipped(day: DateTime, clock: string) {
  const jump = day.offset - day.minus({ hours: 2 }).offset
  const [hour, minute] = clock.split(':').map(Number)
  return jump > 0 && day.hour * 60 + day.minute === hour * 60 + minute + jump
}

test.group('reminderWindows', () => {
  test('reminds at eight in the morning where the learner is, not before', ({ assert }) => {
    const remindersAt = (iso: string) =>
      reminderWindows(at(iso, 'Asia/Kolkata'), 'Asia/Kolkata').map(({ reminder }) => reminder)

    assert.deepEqual(remindersAt('2027-03-01T07:59'), ['overdue'])
    assert.deepEqual(remindersAt('2027-03-01T08:00'), ['due_in_7_days', 'due_tomorrow', 'overdue'])
  })

  test('a deadline gets each reminder on one day only, however often it is asked', () => {
    fc.assert(
      fc.property(moment, zone, (due, name) => {
        const days = Array.from({ length: 20 }, (_, index) =>
          due
            .setZone(name)
            .startOf('day')
            .plus({ days: index - 10 })
            .set({ hour: 12 })
        )
        const hits = days.flatMap((day) =>
          reminderWindows(day, name)
            .filter(({ from, until }) => from <= due.toISO()! && due.toISO()! < until)
            .map(({ reminder }) => reminder)
        )
        const count = (wanted: string) => hits.filter((hit) => hit === wanted).length
        return count('due_in_7_days') === 1 && count('due_tomorrow') === 1 && count('overdue') >= 1
      }),
      { numRuns: 150 }
    )
  })
})
