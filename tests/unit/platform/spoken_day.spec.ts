import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { spokenDay } from '#platform/search/rules/spoken_day'

/** A Sunday. */
const today = DateTime.fromISO('2026-11-22T21:30', { zone: 'Europe/Berlin' })

const SAID: [string, string, string | null][] = [
  ['en', 'friday', '2026-11-27'],
  ['en', 'Fri', '2026-11-27'],
  ['en', 'Sunday', '2026-11-29'],
  ['en', 'tomorrow', '2026-11-23'],
  ['en', 'today', '2026-11-22'],
  ['en', '30 june', '2027-06-30'],
  ['en', 'Dec 1', '2026-12-01'],
  ['en', 'December 1, 2027', '2027-12-01'],
  ['en', '2027-01-31', '2027-01-31'],
  ['en', '2027-02-30', null],
  ['en', '31 february', null],
  ['en', 'whenever', null],
  ['de', 'Freitag', '2026-11-27'],
  ['de', 'morgen', '2026-11-23'],
  ['de', '30.6.', '2027-06-30'],
  ['de', '1. Dezember', '2026-12-01'],
  ['de', '24.12.2026', '2026-12-24'],
]

test.group('A spoken day', () => {
  for (const [locale, said, day] of SAID) {
    test(`“${said}” (${locale}) is ${day ?? 'no day'}`, ({ assert }) => {
      assert.equal(spokenDay(said, today, locale)?.toISODate() ?? null, day)
    })
  }
})
