import fc from 'fast-check'
import { test } from '@japa/runner'
import { attemptReceipt } from '#assessments/rules/attempt_receipt'
import { scoreAttempt, type ScoredQuestion } from '#assessments/rules/score_attempt'
import { gradedQuestion } from '#tests/unit/assessments/questions/sample_questions'

const truth = (id: string, points: number | string): ScoredQuestion => ({
  id,
  type: 'true_false',
  data: { answer: true },
  points,
})
const essay = (id: string, points: number): ScoredQuestion => ({
  id,
  type: 'essay',
  data: { format: 'plain' },
  points,
})
const right = { answer: true }

test.group('scoreAttempt', () => {
  test('adds up to the cent', ({ assert }) => {
    const questions = [truth('a', '0.10'), truth('b', '0.20'), truth('c', 0.7)]
    const responses = new Map([
      ['a', right],
      ['b', right],
    ])

    const attempt = scoreAttempt(questions, responses, { passingScore: '0.30' })

    assert.deepInclude(attempt, {
      score: 0.3,
      maxScore: 1,
      percentage: 30,
      passed: true,
      needsPerson: false,
    })
  })

  test('rounds each question as it is shown', ({ assert }) => {
    const prompts = ['p', 'q', 'r'].map((id) => ({ id, text: id, match: 'x' }))
    const choices = ['x', 'y'].map((id) => ({ id, text: id }))
    const question = { id: 'm', type: 'matching' as const, data: { prompts, choices }, points: 1 }

    const attempt = scoreAttempt(
      [question, { ...question, id: 'n' }],
      new Map([
        ['m', { matches: { p: 'x', q: 'x' } }],
        ['n', { matches: { p: 'x' } }],
      ]),
      { passingScore: 1 }
    )

    assert.deepEqual(
      attempt.questions.map(({ pointsEarned }) => pointsEarned),
      [0.67, 0.33]
    )
    assert.deepInclude(attempt, { score: 1, percentage: 50, passed: true })
  })

  test('{$self.name}')
    .with([
      { name: 'waits for the grader when all hangs on the essay', passingScore: 8, passed: null },
      { name: 'passes early when the essay cannot change it', passingScore: 5, passed: true },
      { name: 'fails early when the essay cannot save it', passingScore: 11, passed: false },
      { name: 'knows no passing without a mark', passingScore: null, passed: null },
    ])
    .run(({ assert }, { passingScore, passed }) => {
      const responses = new Map<string, unknown>([
        ['a', right],
        ['e', { text: 'My view' }],
      ])

      const attempt = scoreAttempt([truth('a', 5), essay('e', 5)], responses, { passingScore })

      assert.equal(attempt.passed, passed)
      assert.deepInclude(attempt, { score: 5, maxScore: 10, needsPerson: true })
    })

  test('puts points from a person in place of the machine’s', ({ assert }) => {
    const responses = new Map<string, unknown>([
      ['a', right],
      ['e', { text: 'My view' }],
    ])
    const givenPoints = new Map<string, number>([
      ['a', 2],
      ['e', 4.5],
    ])

    const attempt = scoreAttempt([truth('a', 5), essay('e', 5)], responses, {
      passingScore: 7,
      givenPoints,
    })

    assert.deepInclude(attempt, { score: 6.5, percentage: 65, passed: false, needsPerson: false })
  })

  test('has no percentage without points', ({ assert }) => {
    const attempt = scoreAttempt([truth('a', 0)], new Map([['a', right]]), { passingScore: null })

    assert.isNull(attempt.percentage)
  })

  test('stays between nothing and everything and passes with the key', ({ assert }) => {
    const questions = fc.array(
      fc.tuple(gradedQuestion, fc.integer({ min: 0, max: 9_999 }), fc.boolean()),
      { minLength: 1, maxLength: 6 }
    )
    fc.assert(
      fc.property(questions, (rolled) => {
        const asked = rolled.map(([{ type, data }, cents], at) => ({
          id: String(at),
          type,
          data,
          points: cents / 100,
        }))
        const known = new Map(
          rolled.flatMap(([{ key }, , isKnown], at) =>
            isKnown ? [[String(at), key] as const] : []
          )
        )
        const full = rolled.reduce((sum, [, cents]) => sum + cents, 0)
        const expected = rolled.reduce((sum, [, cents, isKnown]) => sum + (isKnown ? cents : 0), 0)

        const attempt = scoreAttempt(asked, known, { passingScore: (full / 100).toFixed(2) })

        assert.equal(attempt.score, expected / 100)
        assert.equal(attempt.maxScore, full / 100)
        assert.equal(attempt.passed, expected === full)
      })
    )
  })
})

test.group('attemptReceipt', () => {
  const content = {
    attempt: 'u-1',
    submittedAt: new Date(0),
    answers: { a: { chosen: ['x', 'y'] }, b: { text: 'ü' } },
  }

  test('is the same for the same answers in any order', ({ assert }) => {
    const again = { ...content, answers: { b: { text: 'ü' }, a: { chosen: ['x', 'y'] } } }

    assert.match(attemptReceipt(content), /^[\da-f]{64}$/)
    assert.equal(attemptReceipt(again), attemptReceipt(content))
  })

  test('changes with every answer, time and attempt', ({ assert }) => {
    const others = [
      { ...content, attempt: 'u-2' },
      { ...content, submittedAt: new Date(1) },
      { ...content, answers: { ...content.answers, b: { text: 'u' } } },
      { ...content, answers: { ...content.answers, a: { chosen: ['y', 'x'] } } },
    ]

    assert.equal(new Set([content, ...others].map(attemptReceipt)).size, 5)
  })
})
