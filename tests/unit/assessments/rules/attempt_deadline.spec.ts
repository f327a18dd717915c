import fc from 'fast-check'
import { test } from '@japa/runner'
import {
  acceptsAnswers,
  attemptDeadline,
  SAVE_GRACE_SECONDS,
} from '#assessments/rules/attempt_deadline'

const startedAt = new Date('2026-03-01T12:00:00Z')
const minutes = (n: number) => new Date(startedAt.getTime() + n * 60_000)

test.group('attemptDeadline', () => {
  test('ends {$self.name}')
    .with([
      {
        name: 'never without limits',
        limitMinutes: null,
        availableUntil: null,
        endsAt: null,
        endedBy: null,
      },
      {
        name: 'after the limit',
        limitMinutes: 30,
        availableUntil: null,
        endsAt: minutes(30),
        endedBy: 'time_limit',
      },
      {
        name: 'at the closing date',
        limitMinutes: null,
        availableUntil: minutes(9),
        endsAt: minutes(9),
        endedBy: 'closing',
      },
      {
        name: 'at closing when the start was late',
        limitMinutes: 30,
        availableUntil: minutes(9),
        endsAt: minutes(9),
        endedBy: 'closing',
      },
      {
        name: 'after the limit when both fall together',
        limitMinutes: 30,
        availableUntil: minutes(30),
        endsAt: minutes(30),
        endedBy: 'time_limit',
      },
      {
        name: 'later with a quarter more time',
        limitMinutes: 30,
        extraTimeFactor: 1.25,
        availableUntil: null,
        endsAt: minutes(37.5),
        endedBy: 'time_limit',
      },
      {
        name: 'at closing in spite of extra time',
        limitMinutes: 30,
        extraTimeFactor: 2,
        availableUntil: minutes(40),
        endsAt: minutes(40),
        endedBy: 'closing',
      },
      {
        name: 'never for a limit of zero',
        limitMinutes: 0,
        availableUntil: null,
        endsAt: null,
        endedBy: null,
      },
    ])
    .run(({ assert }, { limitMinutes, extraTimeFactor, availableUntil, endsAt, endedBy }) => {
      const deadline = attemptDeadline({ startedAt, limitMinutes, extraTimeFactor, availableUntil })

      assert.deepEqual(deadline, { endsAt, endedBy })
    })

  test('is never cut short by extra time', ({ assert }) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (limitMinutes, extraTimeFactor) => {
          const { endsAt } = attemptDeadline({
            startedAt,
            limitMinutes,
            extraTimeFactor,
            availableUntil: null,
          })

          assert.isAtLeast(endsAt!.getTime(), minutes(limitMinutes).getTime())
        }
      )
    )
  })
})

test.group('acceptsAnswers', () => {
  test('leaves a few seconds for the last save and not more', ({ assert }) => {
    const endsAt = minutes(30)
    const after = (seconds: number) => new Date(endsAt.getTime() + seconds * 1_000)

    assert.isTrue(acceptsAnswers(endsAt, after(SAVE_GRACE_SECONDS)))
    assert.isFalse(acceptsAnswers(endsAt, after(SAVE_GRACE_SECONDS + 0.001)))
    assert.isTrue(acceptsAnswers(null, after(1e9)))
  })
})
