import { test } from '@japa/runner'
import { setTimeout as sleep } from 'node:timers/promises'
import { HttpPerson } from '#tests/support/http_person'
import { OwnServer } from '#tests/support/own_server'
import { PASSWORD } from '#tests/support/tenants'

type Sent = { sequence: number; text: string }
type Learner = {
  person: HttpPerson
  attempt: string
  /** Everything that was sent and the newest that was acknowledged, by question. */
  sent: Map<string, Sent[]>
  acknowledged: Map<string, Sent>
}

const ROUNDS = 5
const ROUND_MS = 2_000
const MOST_ROUND_MS = 30_000

/** Saves one answer after the other until the server is gone. */
async function answerUntil(learner: Learner, questions: string[], stop: AbortSignal, from: number) {
  for (let count = 1; !stop.aborted; count++) {
    const question = questions[count % questions.length]
    const answer = { sequence: from + count, text: `answer ${from + count}` }
    learner.sent.set(question, [...(learner.sent.get(question) ?? []), answer])
    try {
      const { person, attempt } = learner
      const response = await person.request(
        'PUT',
        `/attempts/${attempt}/responses/${question}`,
        {
          sequence: answer.sequence,
          window: 'kill',
          flagged: false,
          response: { text: answer.text },
        },
        stop
      )
      const body = (await response.json()) as { outcome: string }
      if (response.ok && body.outcome === 'saved') learner.acknowledged.set(question, answer)
    } catch {
      return
    }
  }
}

/** Kills in the middle of the work, not before there is something to lose; a slow machine needs longer for that. */
async function enoughSaved(learners: Learner[], stop: AbortSignal) {
  const saved = () => learners.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)
  const until = Date.now() + MOST_ROUND_MS
  await sleep(ROUND_MS)
  while (saved() <= learners.length * 5 && Date.now() < until && !stop.aborted) await sleep(50)
}

test.group('A server that is killed', () => {
  test('sixteen learners lose no acknowledged answer in five rounds of kill -9', async ({
    assert,
  }) => {
    const server = await OwnServer.create()
    try {
      const world = server.run('tests/support/quiz_world.ts')
      const learners: Learner[] = world.learners.map(({ attempt }: { attempt: string }) => ({
        person: new HttpPerson(server.url),
        attempt,
        sent: new Map(),
        acknowledged: new Map(),
      }))
      await server.start()
      await Promise.all(
        learners.map(({ person }, at) => person.signIn(world.learners[at].email, PASSWORD))
      )

      for (let round = 1; round <= ROUNDS; round++) {
        const stop = new AbortController()
        const working = learners.map((learner) =>
          answerUntil(learner, world.questions, stop.signal, round * 100_000)
        )
        await enoughSaved(learners, stop.signal)
        // Every second time the database goes with the server.
        await server.kill({ database: round % 2 === 0 })
        stop.abort()
        await Promise.all(working)
        await server.start()

        const kept = await keptAnswers(server)
        const counted = learners.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)
        assert.isAbove(counted, learners.length * 5, `round ${round} had too little to lose`)
        assert.deepEqual(lost(learners, kept), [], `round ${round}`)
      }
    } finally {
      await server.remove()
    }
  }).timeout(150_000)
})

type Kept = Map<string, Sent>

async function keptAnswers(server: OwnServer): Promise<Kept> {
  const rows = await server.query(
    `SELECT t.uuid AS attempt, q.uuid AS question, r.save_sequence::int AS sequence, r.response_text AS text
     FROM assessment_responses r
     JOIN assessment_attempts t ON t.tenant_id = r.tenant_id AND t.id = r.attempt_id
     JOIN assessment_questions q ON q.tenant_id = r.tenant_id AND q.id = r.question_id`
  )
  return new Map(rows.map(({ attempt, question, ...sent }) => [`${attempt} ${question}`, sent]))
}

/** What was acknowledged and is older, other or not there. A newer one may have been on its way. */
function lost(learners: Learner[], kept: Kept) {
  return learners.flatMap(({ attempt, acknowledged, sent }) =>
    [...acknowledged].filter(([question, answer]) => {
      const found = kept.get(`${attempt} ${question}`)
      const original = sent.get(question)!.find(({ sequence }) => sequence === found?.sequence)
      return !found || found.sequence < answer.sequence || original?.text !== found.text
    })
  )
}
