import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import {
  reviewVisibility,
  type AttemptState,
  type ReviewPolicy,
} from '#assessments/rules/review_visibility'
import { visibleReview } from '#assessments/rules/visible_review'

const now = new Date('2026-03-01T12:00:00Z')
const later = new Date('2026-03-02T12:00:00Z')
const open: ReviewPolicy = {
  showResults: 'after_submission',
  showCorrectAnswers: true,
  allowReview: true,
  dueDate: null,
}

const policy: fc.Arbitrary<ReviewPolicy> = fc.record({
  showResults: fc.constantFrom('immediately', 'after_submission', 'after_due_date', 'never'),
  showCorrectAnswers: fc.boolean(),
  allowReview: fc.boolean(),
  dueDate: fc.constantFrom(null, now, later),
})
const state = fc.constantFrom<AttemptState>(
  'in_progress',
  'submitted',
  'graded',
  'abandoned',
  'expired'
)

/** "scr k f": the first letters of what is shown. */
function shown({
  score,
  responses,
  correctness,
  key,
  feedback,
}: ReturnType<typeof reviewVisibility>) {
  return [score && 's', responses && 'r', correctness && 'c', key && 'k', feedback && 'f']
    .filter(Boolean)
    .join('')
}

test.group('reviewVisibility', () => {
  test('{$self.name}')
    .with([
      {
        name: 'shows all after handing in',
        policy: {},
        state: 'graded',
        sees: 'srckf',
        reason: 'released',
      },
      {
        name: 'shows what is there while grading goes on',
        policy: {},
        state: 'submitted',
        sees: 'srckf',
        reason: 'grading_open',
      },
      {
        name: 'shows nothing during an attempt',
        policy: {},
        state: 'in_progress',
        sees: '',
        reason: 'in_progress',
      },
      {
        name: 'shows answered questions at once when asked to',
        policy: { showResults: 'immediately' },
        state: 'in_progress',
        sees: 'rckf',
        reason: 'immediately',
      },
      {
        name: 'keeps the key when told so',
        policy: { showCorrectAnswers: false },
        state: 'graded',
        sees: 'srcf',
        reason: 'released',
      },
      {
        name: 'shows the score alone without review',
        policy: { allowReview: false },
        state: 'graded',
        sees: 's',
        reason: 'score_only',
      },
      {
        name: 'never shows what never is',
        policy: { showResults: 'never' },
        state: 'graded',
        sees: '',
        reason: 'never',
      },
      {
        name: 'waits for the due date',
        policy: { showResults: 'after_due_date', dueDate: later },
        state: 'graded',
        sees: '',
        reason: 'after_due_date',
        until: later,
      },
      {
        name: 'opens at the due date',
        policy: { showResults: 'after_due_date', dueDate: now },
        state: 'graded',
        sees: 'srckf',
        reason: 'released',
      },
      {
        name: 'waits for no date that is not there',
        policy: { showResults: 'after_due_date' },
        state: 'expired',
        sees: 'srckf',
        reason: 'grading_open',
      },
    ] as {
      name: string
      policy: Partial<ReviewPolicy>
      state: AttemptState
      sees: string
      reason: string
      until?: Date
    }[])
    .run(({ assert }, { policy: more, state: attempt, sees, reason, until }) => {
      const visibility = reviewVisibility({ ...open, ...more }, attempt, now)

      assert.equal(shown(visibility), sees)
      assert.equal(visibility.reason, `assessments.review.${reason}`)
      assert.equal(visibility.until, until)
    })

  test('never shows the key where correct answers or reviews are off', ({ assert }) => {
    fc.assert(
      fc.property(policy, state, (rules, attempt) => {
        const { key, correctness, responses } = reviewVisibility(rules, attempt, now)

        assert.isTrue(!key || (rules.showCorrectAnswers && rules.allowReview))
        assert.isTrue(!key || correctness)
        assert.isTrue(!correctness || responses)
      })
    )
  })

  test('has a message in English and German for every reason', ({ assert }) => {
    const catalogues = ['en', 'de'].map((language) =>
      JSON.parse(readFileSync(`resources/lang/${language}/assessments.json`, 'utf8'))
    )
    fc.assert(
      fc.property(policy, state, (rules, attempt) => {
        const name = reviewVisibility(rules, attempt, now).reason.split('.').pop()!

        catalogues.forEach(({ review }) => assert.isString(review[name]))
      })
    )
  })
})

test.group('visibleReview', () => {
  test('takes out all that is not released', ({ assert }) => {
    const part = {
      id: 'a',
      text: 'Paris',
      response: 'chosen',
      correct: true,
      key: 'right',
      feedback: 'Yes',
    }
    const nothing = {
      score: true,
      responses: true,
      correctness: false,
      key: false,
      feedback: false,
      reason: '',
    }

    const bare = visibleReview({ parts: [part] }, nothing)
    const none = visibleReview({ parts: [part] }, { ...nothing, responses: false, key: true })

    assert.deepEqual(bare.parts, [{ ...part, correct: null, key: null, feedback: null }])
    assert.deepEqual(none.parts, [])
  })
})
