import { test } from '@japa/runner'
import { cronInWords } from '#platform/jobs/schedules/cron_in_words'

test.group('cronInWords', () => {
  test('{0} in {1}: {2}')
    .with([
      ['0 6 * * 1-5', 'en', 'At 06:00, Monday through Friday'],
      ['0 6 * * 1-5', 'de', 'Um 06:00, Montag bis Freitag'],
      ['30 2 * * *', 'en', 'At 02:30, every day'],
      ['30 2 * * *', 'de', 'Um 02:30, jeden Tag'],
      ['*/15 * * * *', 'de', 'Alle 15 Minuten'],
    ] as [string, string, string][])
    .run(({ assert }, [cron, locale, words]) => {
      assert.equal(cronInWords(cron, locale), words)
    })
})
