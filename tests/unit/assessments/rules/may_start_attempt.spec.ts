import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { mayStartAttempt, type StartFacts } from '#assessments/rules/may_start_attempt'

const now = new Date('2026-03-01T12:00:00Z')
const minutes = (n: number) => new Date(now.getTime() + n * 60_000)

const fresh: StartFacts = {
  now,
  maxAttempts: 1,
  attemptsUsed: 0,
  delayMinutes: 0,
  lastSubmittedAt: null,
  availableFrom: null,
  availableUntil: null,
  hasOpenAttempt: false,
  hasPassed: false,
  mayImprove: false,
  isPractice: false,
}

test.group('mayStartAttempt', () => {
  test('{$self.name}')
    .with([
      { name: 'lets a first attempt start', facts: {}, reasons: [] },
      { name: 'starts at the very moment it opens', facts: { availableFrom: now }, reasons: [] },
      {
        name: 'is closed at the very moment it closes',
        facts: { availableUntil: now },
        reasons: ['closed'],
      },
      { name: 'says when it opens', facts: { availableFrom: minutes(5) }, reasons: ['not_open'] },
      { name: 'counts attempts', facts: { attemptsUsed: 1 }, reasons: ['no_attempts_left'] },
      { name: 'knows no limit of zero', facts: { maxAttempts: 0, attemptsUsed: 99 }, reasons: [] },
      {
        name: 'waits after handing in',
        facts: { maxAttempts: 3, attemptsUsed: 1, delayMinutes: 60, lastSubmittedAt: minutes(-59) },
        reasons: ['wait'],
      },
      {
        name: 'has waited long enough',
        facts: { maxAttempts: 3, attemptsUsed: 1, delayMinutes: 60, lastSubmittedAt: minutes(-60) },
        reasons: [],
      },
      {
        name: 'resumes rather than doubles',
        facts: { attemptsUsed: 1, hasOpenAttempt: true },
        reasons: ['open_attempt'],
      },
      {
        name: 'stops after passing',
        facts: { maxAttempts: 3, hasPassed: true },
        reasons: ['passed'],
      },
      {
        name: 'lets who has passed improve',
        facts: { maxAttempts: 3, hasPassed: true, mayImprove: true },
        reasons: [],
      },
      {
        name: 'lets practice go on',
        facts: {
          isPractice: true,
          attemptsUsed: 9,
          hasPassed: true,
          delayMinutes: 60,
          lastSubmittedAt: now,
        },
        reasons: [],
      },
      {
        name: 'gives every reason at once',
        facts: {
          attemptsUsed: 1,
          availableUntil: minutes(-1),
          delayMinutes: 9,
          lastSubmittedAt: minutes(-2),
        },
        reasons: ['closed', 'no_attempts_left', 'wait'],
      },
    ] as { name: string; facts: Partial<StartFacts>; reasons: string[] }[])
    .run(({ assert }, { facts, reasons }) => {
      const answer = mayStartAttempt({ ...fresh, ...facts })

      assert.deepEqual(
        answer.reasons.map(({ key }) => key),
        reasons.map((name) => `assessments.start.${name}`)
      )
      assert.equal(answer.allowed, reasons.length === 0)
    })

  test('says when to come back, if time is all that is missing', ({ assert }) => {
    const waiting = { maxAttempts: 2, attemptsUsed: 1, delayMinutes: 60, lastSubmittedAt: now }

    const both = mayStartAttempt({ ...fresh, ...waiting, availableFrom: minutes(5) })
    const never = mayStartAttempt({ ...fresh, ...waiting, attemptsUsed: 2 })

    assert.deepEqual(both.opensAt, minutes(60))
    assert.isNull(never.opensAt)
    assert.isNull(mayStartAttempt(fresh).opensAt)
  })

  test('has a message in English and German for every reason', ({ assert }) => {
    for (const language of ['en', 'de']) {
      const { start } = JSON.parse(
        readFileSync(`resources/lang/${language}/assessments.json`, 'utf8')
      )

      assert.containSubset(Object.keys(start), [
        'not_open',
        'closed',
        'no_attempts_left',
        'wait',
        'open_attempt',
        'passed',
      ])
    }
  })
})
