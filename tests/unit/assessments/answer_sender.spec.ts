import fc from 'fast-check'
import { test } from '@japa/runner'

// The browser's code has its own compiler settings, so its path is not known to this one.
const file = new URL('../../../inertia/assessments/taking/answer_sender.ts', import.meta.url).href
const { AnswerSender } = await import(file)

type JournalEntry = {
  attempt: string
  question: string
  response: any
  flagged: boolean
  sequence: number
}
type Journal = {
  put(entry: JournalEntry): Promise<void>
  remove(entry: JournalEntry): Promise<void>
  all(attempt: string): Promise<JournalEntry[]>
}
type Deliver = (entry: JournalEntry) => Promise<object>
type World = { answers: Map<string, JournalEntry>; deliver: Deliver; wait?: () => Promise<void> }

/** A journal as a browser keeps it, here in memory. */
function memoryJournal(entries = new Map<string, JournalEntry>()): Journal {
  return {
    async put(entry) {
      entries.set(entry.question, entry)
    },
    async remove({ question, sequence }) {
      if ((entries.get(question)?.sequence ?? Infinity) <= sequence) entries.delete(question)
    },
    all: async () => [...entries.values()],
  }
}

/** A server that keeps the newest answer, reached through a network that fails as told. */
function server(failures: boolean[] = []): World {
  const answers = new Map<string, JournalEntry>()
  const deliver = async (entry: JournalEntry) => {
    const fails = failures.shift() ?? false
    const stored = answers.get(entry.question)
    const isOlder = stored !== undefined && entry.sequence < stored.sequence
    if (!isOlder) answers.set(entry.question, entry)
    // A failure may well be an answer that was saved and whose acknowledgement got lost.
    if (fails) return { outcome: 'unreachable' }
    return {
      outcome: isOlder ? 'superseded' : 'saved',
      savedAt: new Date().toISOString(),
      sequence: answers.get(entry.question)!.sequence,
      otherWindow: false,
      current: isOlder ? stored : null,
    }
  }
  return { answers, deliver }
}

const at = (entries: Map<string, JournalEntry>, question: string) => entries.get(question)?.response

function sender(world: World, journal = memoryJournal()) {
  return new AnswerSender('attempt', [], {
    serverNow: () => 1,
    wait: () => new Promise<void>((resolve) => setImmediate(resolve)),
    journal,
    ...world,
  })
}

const settled = async (one: any) => {
  while (one.state.pending > 0) {
    one.retryNow()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

test.group('AnswerSender', () => {
  test('brings every last answer over a network that fails', async ({ assert }) => {
    const change = fc.record({ question: fc.constantFrom('a', 'b', 'c'), text: fc.string() })
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 30 }),
        fc.array(fc.boolean(), { maxLength: 40 }),
        async (changes, failures) => {
          const world = server(failures)
          const one = sender(world)

          for (const { question, text } of changes) {
            one.change(question, { response: { text }, flagged: false })
            if (text.length % 2) await new Promise((resolve) => setImmediate(resolve))
          }
          await settled(one)

          for (const { question } of changes) {
            const last = changes.findLast((other) => other.question === question)!
            assert.deepEqual(at(world.answers, question), { text: last.text })
          }
        }
      ),
      { numRuns: 100 }
    )
  })

  test('sends after a crash what the journal still holds, and only that', async ({ assert }) => {
    const entries = new Map<string, JournalEntry>()
    const world = server()
    const dead = sender(
      {
        ...world,
        deliver: async () => ({ outcome: 'unreachable' }),
        wait: () => new Promise<void>(() => {}),
      },
      memoryJournal(entries)
    )
    dead.change('a', { response: 'kept', flagged: true })
    await new Promise((resolve) => setImmediate(resolve))
    assert.equal(dead.state.status, 'unreachable')
    assert.equal(dead.state.pending, 1)

    const next = sender(world, memoryJournal(entries))
    await next.recover()
    await settled(next)

    assert.equal(at(world.answers, 'a'), 'kept')
    assert.equal(next.state.answers.a.response, 'kept')
    assert.equal(entries.size, 0)
  })

  test('takes over the newer answer of another window', async ({ assert }) => {
    const world = server()
    world.answers.set('a', {
      attempt: 'attempt',
      question: 'a',
      response: 'newer',
      flagged: false,
      sequence: 1_000,
    })
    const one = sender(world)

    one.change('a', { response: 'older', flagged: false })
    await settled(one)

    assert.equal(one.state.answers.a.response, 'newer')
    assert.deepEqual(one.state.overtaken, ['a'])
  })

  test('stops when the attempt is closed and shows the server what is left', async ({ assert }) => {
    const shown: string[] = []
    const one = sender({
      answers: new Map(),
      deliver: async ({ question }) => {
        shown.push(question)
        return { outcome: 'closed', code: 'x', detail: 'Time is up', result: '/r' }
      },
    })

    one.change('a', { response: 1, flagged: false }, { isTyping: true })
    one.change('b', { response: 2, flagged: false })
    await settled(one)

    assert.equal(one.state.closed?.detail, 'Time is up')
    assert.sameMembers(shown, ['a', 'b'])
  })

  test('says so when the browser can keep nothing, and sends all the same', async ({ assert }) => {
    const world = server()
    const broken: Journal = {
      put: () => Promise.reject(new Error('no')),
      remove: () => Promise.reject(new Error('no')),
      all: () => Promise.reject(new Error('no')),
    }
    const one = sender(world, broken)

    one.change('a', { response: 'x', flagged: false })
    await settled(one)

    assert.isFalse(one.state.isJournaled)
    assert.equal(at(world.answers, 'a'), 'x')
  })

  test('a refused answer is named and the others go on', async ({ assert }) => {
    const world = server()
    const one = sender({
      ...world,
      deliver: async (entry) =>
        entry.question === 'a' ? { outcome: 'refused', detail: 'Too long' } : world.deliver(entry),
    })

    one.change('a', { response: 'x', flagged: false })
    one.change('b', { response: 'y', flagged: false })
    await settled(one)

    assert.deepEqual(one.state.refused, { a: 'Too long' })
    assert.equal(at(world.answers, 'b'), 'y')
  })
})
