import { test } from '@japa/runner'
import db from '#platform/db'
import { clock } from '#platform/clock'
import AssessmentAttempt from '#assessments/models/assessment_attempt'
import LearningProgress from '#learning/models/learning_progress'
import { handInExpiredAttempt } from '#assessments/jobs/hand_in_expired_attempt'
import { makeTenant, makeUser } from '#tests/support/tenants'
import {
  CAPITAL,
  ESSAY,
  METAL,
  SECRET,
  SEVEN,
  learnerClient,
  makeQuiz,
} from '#tests/support/quizzes'

const run = { tenantId: 0, uuid: null } as any

test.group('Taking a quiz', (group) => {
  group.each.teardown(() => clock.restore())

  test('a learner answers, hands in, and the course is done', async ({ assert, client }) => {
    const quiz = await makeQuiz({ settings: { quiz: { passPercent: 60 } } })
    const lina = await learnerClient(client, quiz.tenant, quiz.learner)

    const start = await lina.page(`${quiz.path}/quiz`)
    const attempt = await lina.begin(quiz.path)
    const [capital, seven] = attempt.questions
    const saved = await lina.save(attempt.id, capital.id, {
      sequence: 1,
      response: { chosen: ['paris'] },
    })
    await lina.save(attempt.id, seven.id, { sequence: 2, response: { text: '7' } })
    const handed = await lina.post(`/attempts/${attempt.id}/submission`)
    const result = (await lina.page(handed.header('location'))).body().props.result

    assert.equal(start.body().component, 'assessments/quiz_start')
    assert.isTrue(start.body().props.quiz.mayStart)
    assert.equal(saved.status(), 200)
    assert.equal(saved.body().outcome, 'saved')
    assert.equal(result.score.points, 3)
    assert.isTrue(result.score.passed)
    assert.lengthOf(result.receipt, 64)
    const progress = await db.asTenant(quiz.tenant.id, () =>
      LearningProgress.findByOrFail({ contentType: 'activity', userId: quiz.learner.id })
    )
    assert.equal(progress.status, 'completed')
    assert.equal(progress.score, 3)
  })

  test('what was saved is there after a reload, flags included', async ({ assert, client }) => {
    const quiz = await makeQuiz()
    const lina = await learnerClient(client, quiz.tenant, quiz.learner)
    const attempt = await lina.begin(quiz.path)
    const [capital, seven] = attempt.questions

    await lina.save(attempt.id, capital.id, { sequence: 5, response: { chosen: ['lyon'] } })
    await lina.save(attempt.id, seven.id, { sequence: 6, response: null, flagged: true })
    const again = (await lina.page(`/attempts/${attempt.id}`)).body().props.attempt

    assert.deepEqual(again.questions[0].response, { chosen: ['lyon'] })
    assert.equal(again.questions[0].sequence, 5)
    assert.isNull(again.questions[1].response)
    assert.isTrue(again.questions[1].flagged)
  })

  test('an older save never undoes a newer one', async ({ assert, client }) => {
    const quiz = await makeQuiz()
    const lina = await learnerClient(client, quiz.tenant, quiz.learner)
    const attempt = await lina.begin(quiz.path)
    const [capital] = attempt.questions

    await lina.save(attempt.id, capital.id, { sequence: 20, response: { chosen: ['paris'] } })
    const late = await lina.save(attempt.id, capital.id, {
      sequence: 10,
      response: { chosen: ['lyon'] },
    })
    const repeated = await lina.save(attempt.id, capital.id, {
      sequence: 20,
      response: { chosen: ['paris'] },
    })

    assert.equal(late.body().outcome, 'superseded')
    assert.deepEqual(late.body().current.response, { chosen: ['paris'] })
    assert.equal(repeated.body().outcome, 'saved')
  })

  test('two windows that start at once get one attempt, and hear of each other', async ({
    assert,
    client,
  }) => {
    const quiz = await makeQuiz()
    const [one, two] = await Promise.all([
      learnerClient(client, quiz.tenant, quiz.learner),
      learnerClient(client, quiz.tenant, quiz.learner),
    ])

    const [first, second] = await Promise.all([one.begin(quiz.path), two.begin(quiz.path)])
    const [capital, seven] = first.questions
    const alone = await one.save(first.id, capital.id, {
      sequence: 1,
      response: { chosen: ['paris'] },
    })
    const other = await two.save(first.id, seven.id, {
      sequence: 2,
      window: 'w2',
      response: { text: '7' },
    })

    assert.equal(first.id, second.id)
    assert.isFalse(alone.body().otherWindow)
    assert.isTrue(other.body().otherWindow)
  })

  test('after the end an answer is refused with the reason, and kept as late', async ({
    assert,
    client,
  }) => {
    const quiz = await makeQuiz({ settings: { timeLimit: 10 } })
    const lina = await learnerClient(client, quiz.tenant, quiz.learner)
    clock.freeze('2026-05-04T10:00:00Z')
    const attempt = await lina.begin(quiz.path)
    const [capital, seven] = attempt.questions

    clock.freeze('2026-05-04T10:10:09Z')
    const within = await lina.save(attempt.id, capital.id, {
      sequence: 1,
      response: { chosen: ['paris'] },
    })
    clock.freeze('2026-05-04T10:10:11Z')
    const late = await lina.save(attempt.id, seven.id, { sequence: 2, response: { text: '7' } })

    assert.equal(attempt.deadlineAt, '2026-05-04T10:10:00.000Z')
    assert.equal(within.body().outcome, 'saved')
    assert.equal(late.status(), 409)
    assert.equal(late.body().code, 'assessments.errors.closed_by_deadline')
    await db.asTenant(quiz.tenant.id, async () => {
      const closed = await AssessmentAttempt.findByOrFail('uuid', attempt.id)
      assert.equal(closed.status, 'graded')
      assert.equal(closed.score, 2)
      assert.equal(closed.submittedAt!.toISO(), '2026-05-04T10:10:00.000Z')
      const saves = await db.from('assessment_response_saves').orderBy('save_sequence')
      assert.deepEqual(
        saves.map(({ outcome }) => outcome),
        ['saved', 'late']
      )
    })
  })

  test('a forgotten attempt is handed in by the job, and by whoever looks first', async ({
    assert,
    client,
  }) => {
    const quiz = await makeQuiz({ settings: { timeLimit: 10 }, learners: 2 })
    const lina = await learnerClient(client, quiz.tenant, quiz.learners[0])
    const omar = await learnerClient(client, quiz.tenant, quiz.learners[1])
    clock.freeze('2026-05-04T10:00:00Z')
    const [hers, his] = [await lina.begin(quiz.path), await omar.begin(quiz.path)]
    const idOf = (uuid: string) =>
      db.asTenant(quiz.tenant.id, async () => (await AssessmentAttempt.findByOrFail({ uuid })).id)
    const job = await idOf(hers.id)

    clock.freeze('2026-05-04T10:05:00Z')
    await db.asTenant(quiz.tenant.id, () => handInExpiredAttempt.handle({ attempt: job }, run))
    const early = await lina.page(`/attempts/${hers.id}`)
    clock.freeze('2026-05-04T11:00:00Z')
    await db.asTenant(quiz.tenant.id, () => handInExpiredAttempt.handle({ attempt: job }, run))
    const start = (await omar.page(`${quiz.path}/quiz`)).body().props.quiz

    assert.equal(early.body().component, 'assessments/attempt')
    assert.equal(start.attempts[0].id, his.id)
    assert.isNull(start.openAttempt)
    await db.asTenant(quiz.tenant.id, async () => {
      const all = await AssessmentAttempt.all()
      assert.isTrue(
        all.every(({ status, data }) => status === 'graded' && data.handedInBy === 'deadline')
      )
    })
  })

  test('a job with the deadline is waiting from the start', async ({ assert, client }) => {
    const quiz = await makeQuiz({ settings: { timeLimit: 10 } })
    const lina = await learnerClient(client, quiz.tenant, quiz.learner)

    const attempt = await lina.begin(quiz.path)

    const { rows } = await db
      .connection('system')
      .rawQuery(
        `SELECT start_after FROM pgboss.job WHERE name = 'hand_in_expired_attempt' AND (data ->> 'tenantId')::bigint = ?`,
        [quiz.tenant.id]
      )
    assert.lengthOf(rows, 1)
    const wait = rows[0].start_after.getTime() - Date.parse(attempt.deadlineAt)
    assert.equal(wait, 11_000)
  })

  test('attempts run out and the start page says so', async ({ assert, client }) => {
    const quiz = await makeQuiz({ settings: { maxAttempts: 1, quiz: { passPercent: 60 } } })
    const lina = await learnerClient(client, quiz.tenant, quiz.learner)
    const attempt = await lina.begin(quiz.path)
    await lina.post(`/attempts/${attempt.id}/submission`)

    const start = (await lina.page(`${quiz.path}/quiz`)).body().props.quiz
    const refused = await lina.post(`${quiz.path}/attempts`)

    assert.isFalse(start.mayStart)
    assert.equal(start.reasons[0].key, 'assessments.start.no_attempts_left')
    assert.equal(refused.status(), 302)
    await db.asTenant(quiz.tenant.id, async () => {
      assert.lengthOf(await AssessmentAttempt.all(), 1)
      const progress = await LearningProgress.findByOrFail({ contentType: 'activity' })
      assert.equal(progress.status, 'failed')
    })
  })

  test('nothing gives a key or a mark away before its time', async ({ assert, client }) => {
    const quiz = await makeQuiz({
      questions: [CAPITAL, SEVEN, METAL, ESSAY],
      settings: { showResults: 'never' },
    })
    const lina = await learnerClient(client, quiz.tenant, quiz.learner)
    const seen: string[] = []
    const note = (response: any) => seen.push(response.text())

    note(await lina.page(`${quiz.path}/quiz`))
    const attempt = await lina.begin(quiz.path)
    note(await lina.page(`/attempts/${attempt.id}`))
    const answers = [{ chosen: ['lyon'] }, { text: '3' }, { text: 'iron' }, { text: 'Long ago' }]
    for (const [at, response] of answers.entries()) {
      note(await lina.save(attempt.id, attempt.questions[at].id, { sequence: at + 1, response }))
    }
    note(await lina.post(`/attempts/${attempt.id}/submission`))
    note(await lina.page(`/attempts/${attempt.id}/result`))
    note(await lina.page(`${quiz.path}/quiz`))

    const all = seen.join('\n')
    for (const word of [SECRET, '7.000031', 'fraction', 'tolerance', 'is_correct', '"correct"']) {
      assert.notInclude(all, word)
    }
    const result = JSON.parse(seen.at(-2)!).props.result
    assert.isNull(result.score)
    assert.isNull(result.questions)
  })

  test('with the key held back, marks are shown and the key is not', async ({ assert, client }) => {
    const quiz = await makeQuiz({
      questions: [CAPITAL, SEVEN],
      settings: { showCorrectAnswers: false },
    })
    const lina = await learnerClient(client, quiz.tenant, quiz.learner)
    const attempt = await lina.begin(quiz.path)
    const [capital] = attempt.questions
    await lina.save(attempt.id, capital.id, { sequence: 1, response: { chosen: ['lyon'] } })
    await lina.post(`/attempts/${attempt.id}/submission`)

    const response = await lina.page(`/attempts/${attempt.id}/result`)

    const { questions } = response.body().props.result
    assert.isFalse(questions[0].correct)
    assert.isTrue(questions[0].review.parts.every((part: any) => part.key === null))
    assert.notInclude(response.text(), '7.000031')
  })

  test('an essay waits for a person and leaves the rest marked', async ({ assert, client }) => {
    const quiz = await makeQuiz({ questions: [CAPITAL, ESSAY] })
    const lina = await learnerClient(client, quiz.tenant, quiz.learner)
    const attempt = await lina.begin(quiz.path)
    await lina.save(attempt.id, attempt.questions[0].id, {
      sequence: 1,
      response: { chosen: ['paris'] },
    })
    await lina.save(attempt.id, attempt.questions[1].id, {
      sequence: 2,
      response: { text: 'It rained.' },
    })
    await lina.post(`/attempts/${attempt.id}/submission`)

    const { result } = (await lina.page(`/attempts/${attempt.id}/result`)).body().props

    assert.equal(result.status, 'submitted')
    assert.equal(result.score.points, 2)
    assert.isFalse(result.score.isFinal)
    assert.isTrue(result.questions[1].isPending)
    assert.isNull(result.questions[1].pointsEarned)
  })

  test('odd answers are kept or refused, never an error', async ({ assert, client }) => {
    const quiz = await makeQuiz({ questions: [CAPITAL, METAL] })
    const lina = await learnerClient(client, quiz.tenant, quiz.learner)
    const attempt = await lina.begin(quiz.path)
    const [capital, metal] = attempt.questions
    const texts = ['\u0000null', '\ud800half', '🙈'.repeat(400), "'; DROP TABLE x; --", '   ', '؟']
    const refused = [
      { chosen: ['rome'] },
      { chosen: ['paris', 'lyon'] },
      { chosen: 'paris' },
      ['paris'],
      'paris',
      7,
      { __proto__: { chosen: [] }, chosen: { length: 1 } },
      {},
    ]

    let sequence = 0
    for (const text of texts) {
      const kept = await lina.save(attempt.id, metal.id, {
        sequence: ++sequence,
        response: { text },
      })
      assert.equal(kept.status(), 200, JSON.stringify(text))
    }
    for (const response of refused) {
      const answer = await lina.save(attempt.id, capital.id, { sequence: ++sequence, response })
      assert.equal(answer.status(), 422, JSON.stringify(response))
      assert.isString(answer.body().detail)
    }
    const bad = await lina.save(attempt.id, capital.id, { sequence: -1, response: null })
    assert.equal(bad.status(), 422)
  })

  test('a question of another quiz cannot be answered here', async ({ assert, client }) => {
    const [quiz, other] = [await makeQuiz(), await makeQuiz()]
    const lina = await learnerClient(client, quiz.tenant, quiz.learner)
    const stranger = await learnerClient(client, other.tenant, other.learner)
    const attempt = await lina.begin(quiz.path)
    const foreign = await stranger.begin(other.path)
    const body = { sequence: 1, response: { chosen: ['paris'] } }

    const forged = await lina.save(attempt.id, foreign.questions[0].id, body)
    const draft = await db.asTenant(quiz.tenant.id, async () => {
      const row = await db
        .from('assessment_questions')
        .where('assessment_id', quiz.assessment.id)
        .first()
      return row.uuid
    })
    const ofDraft = await lina.save(attempt.id, draft, body)
    const nonsense = await lina.save(attempt.id, 'nonsense', body)

    assert.deepEqual([forged.status(), ofDraft.status(), nonsense.status()], [404, 404, 404])
  })

  test('nobody else gets at an attempt', async ({ assert, client }) => {
    const quiz = await makeQuiz({ learners: 2 })
    const lina = await learnerClient(client, quiz.tenant, quiz.learners[0])
    const omar = await learnerClient(client, quiz.tenant, quiz.learners[1])
    const guest = await learnerClient(client, quiz.tenant, await makeUser(quiz.tenant))
    const elsewhere = await makeTenant()
    const stranger = await learnerClient(
      client,
      elsewhere,
      await makeUser(elsewhere, ['tenant_admin'])
    )
    const attempt = await lina.begin(quiz.path)
    const [capital] = attempt.questions

    for (const person of [omar, guest, stranger]) {
      const save = await person.save(attempt.id, capital.id, {
        sequence: 9,
        response: { chosen: ['lyon'] },
      })
      assert.equal(save.status(), 404)
      assert.equal((await person.page(`/attempts/${attempt.id}`)).status(), 404)
      assert.equal((await person.page(`/attempts/${attempt.id}/result`)).status(), 404)
      assert.equal((await person.post(`/attempts/${attempt.id}/submission`)).status(), 404)
    }
    assert.equal((await guest.page(`${quiz.path}/quiz`)).status(), 404)
    assert.equal((await guest.post(`${quiz.path}/attempts`)).status(), 404)
    assert.equal((await stranger.page(`${quiz.path}/quiz`)).status(), 404)
    const visitor = await client.get(`/attempts/${attempt.id}`).redirects(0)
    assert.equal(visitor.header('location'), '/login')
    const still = (await lina.page(`/attempts/${attempt.id}`)).body().props.attempt
    assert.isNull(still.questions[0].response)
  })

  test('a save that races the hand-in is in, or is told no', async ({ assert, client }) => {
    const quiz = await makeQuiz()
    const lina = await learnerClient(client, quiz.tenant, quiz.learner)
    const attempt = await lina.begin(quiz.path)
    const [capital] = attempt.questions

    const [save] = await Promise.all([
      lina.save(attempt.id, capital.id, { sequence: 1, response: { chosen: ['paris'] } }),
      lina.post(`/attempts/${attempt.id}/submission`),
    ])

    const closed = await db.asTenant(quiz.tenant.id, () =>
      AssessmentAttempt.findByOrFail('uuid', attempt.id)
    )
    assert.equal(closed.score, save.body().outcome === 'saved' ? 2 : 0)
  })
})
