import type { Journal, JournalEntry } from '~/assessments/taking/journal'
import type { Json, SaveAnswer } from '#assessments/types'

export type Answer = { response: Json; flagged: boolean }

/** What became of sending one entry. */
export type Delivery =
  | SaveAnswer
  | { outcome: 'refused'; detail: string }
  | { outcome: 'unreachable' }
  | { outcome: 'signed_out' }

export type SenderState = {
  answers: Record<string, Answer>
  /** How many answers only this device has. */
  pending: number
  status: 'saved' | 'saving' | 'unreachable' | 'signed_out' | 'closed'
  /** When the server last acknowledged something. */
  savedAt: string | null
  /** Why an answer was refused, by question. */
  refused: Record<string, string>
  /** Questions whose answer came from another window. */
  overtaken: string[]
  otherWindow: boolean
  /** False when the browser cannot keep answers: then only this page has them. */
  isJournaled: boolean
  closed: { detail: string; result: string } | null
}

type Saved = Answer & { id: string; sequence: number; savedAt: string | null }

type Surroundings = {
  deliver(entry: JournalEntry): Promise<Delivery>
  journal: Journal
  /** Milliseconds by the server's clock, so that devices agree on which answer is newer. */
  serverNow(): number
  wait?(milliseconds: number): Promise<void>
}

type Waiting = { entry: JournalEntry; readyAt: number; lastCallAt: number }

const TYPING_PAUSE_MS = 500
const LONGEST_TYPING_MS = 1_500
const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 15_000

/**
 * Brings answers to the server one by one and forgets none: each is in the journal before it is
 * sent and leaves it only when the server has acknowledged it or a newer one.
 */
export class AnswerSender {
  state: SenderState
  #sequences = new Map<string, number>()
  #waiting = new Map<string, Waiting>()
  #listeners = new Set<() => void>()
  #isRunning = false
  #wake = () => {}
  #retryMs = 0

  constructor(
    private readonly attempt: string,
    saved: Saved[],
    private readonly surroundings: Surroundings
  ) {
    this.state = {
      answers: {},
      pending: 0,
      status: 'saved',
      savedAt: latest(saved),
      refused: {},
      overtaken: [],
      otherWindow: false,
      isJournaled: true,
      closed: null,
    }
    this.adopt(saved)
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes over what the server has, where this device has nothing newer. */
  adopt(saved: Saved[]) {
    const answers = { ...this.state.answers }
    for (const { id, response, flagged, sequence } of saved) {
      if (this.#waiting.has(id) || sequence < (this.#sequences.get(id) ?? 0)) continue
      answers[id] = { response, flagged }
      this.#sequences.set(id, sequence)
    }
    this.#tell({ answers })
  }

  /** Sends what an earlier visit could not send. */
  async recover() {
    try {
      const entries = await this.surroundings.journal.all(this.attempt)
      for (const entry of entries) {
        const isNewer = entry.sequence > (this.#sequences.get(entry.question) ?? 0)
        if (isNewer) this.#queue(entry, 0)
        else await this.surroundings.journal.remove(entry)
      }
    } catch {
      this.#tell({ isJournaled: false })
    }
    void this.#run()
  }

  /** @param isTyping waits for a pause, but never longer than a second and a half */
  change(question: string, answer: Answer, { isTyping = false } = {}) {
    if (this.state.closed) return
    const sequence = Math.max(
      (this.#sequences.get(question) ?? 0) + 1,
      Math.round(this.surroundings.serverNow())
    )
    const entry = { attempt: this.attempt, question, sequence, ...answer }
    this.surroundings.journal.put(entry).catch(() => this.#tell({ isJournaled: false }))
    const { [question]: _, ...refused } = this.state.refused
    this.#tell({ refused, overtaken: this.state.overtaken.filter((id) => id !== question) })
    this.#queue(entry, isTyping ? TYPING_PAUSE_MS : 0)
    void this.#run()
  }

  /** Sends everything now. @returns whether the server has it all */
  async flush(): Promise<boolean> {
    for (const waiting of this.#waiting.values()) waiting.readyAt = 0
    this.#retryMs = 0
    if (this.#waiting.size > 0 && this.state.status === 'unreachable')
      this.#tell({ status: 'saving' })
    this.#wake()
    void this.#run()
    while (this.#waiting.size > 0 && !this.#isStuck()) {
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => {
          stop()
          resolve()
        })
      })
    }
    return this.#waiting.size === 0 && !this.state.closed
  }

  /** The network is back, or the person has signed in again. */
  retryNow() {
    if (this.state.status === 'signed_out') this.#tell({ status: 'saving' })
    this.#retryMs = 0
    this.#wake()
    void this.#run()
  }

  #isStuck() {
    return ['unreachable', 'signed_out', 'closed'].includes(this.state.status)
  }

  #queue(entry: JournalEntry, pauseMs: number) {
    const { question, response, flagged, sequence } = entry
    const now = Date.now()
    const lastCallAt = this.#waiting.get(question)?.lastCallAt ?? now + LONGEST_TYPING_MS
    this.#waiting.set(question, {
      entry,
      readyAt: Math.min(now + pauseMs, lastCallAt),
      lastCallAt,
    })
    this.#sequences.set(question, sequence)
    this.#tell({
      answers: { ...this.state.answers, [question]: { response, flagged } },
      status: this.#isStuck() ? this.state.status : 'saving',
    })
    this.#wake()
  }

  async #run() {
    if (this.#isRunning) return
    this.#isRunning = true
    try {
      while (this.#waiting.size > 0 && !this.state.closed && this.state.status !== 'signed_out') {
        const next = [...this.#waiting.values()].sort((a, b) => a.readyAt - b.readyAt)[0]
        const pause = Math.max(next.readyAt - Date.now(), this.#retryMs)
        if (pause > 0) {
          await this.#pause(pause)
          if (this.#retryMs === 0) continue
        }
        await this.#send(next.entry)
      }
    } finally {
      this.#isRunning = false
    }
  }

  async #send(entry: JournalEntry) {
    const delivery = await this.surroundings
      .deliver(entry)
      .catch((): Delivery => ({ outcome: 'unreachable' }))
    this.#retryMs = 0
    switch (delivery.outcome) {
      case 'saved':
      case 'superseded':
        return this.#acknowledged(entry, delivery)
      case 'refused':
        await this.#forget(entry)
        return this.#tell({
          refused: { ...this.state.refused, [entry.question]: delivery.detail },
          status: this.#restingStatus(),
        })
      case 'closed':
        for (const waiting of [...this.#waiting.values()]) {
          // Each one is shown to the server once, which records it as late.
          if (waiting.entry !== entry)
            await this.surroundings.deliver(waiting.entry).catch(() => {})
          await this.#forget(waiting.entry)
        }
        return this.#tell({ status: 'closed', closed: delivery })
      case 'signed_out':
        return this.#tell({ status: 'signed_out' })
      case 'unreachable':
        this.#retryMs = Math.min((this.#lastRetryMs || FIRST_RETRY_MS / 2) * 2, LONGEST_RETRY_MS)
        this.#lastRetryMs = this.#retryMs
        return this.#tell({ status: 'unreachable' })
    }
  }

  #lastRetryMs = 0

  async #acknowledged(
    entry: JournalEntry,
    { outcome, savedAt, sequence, otherWindow, current }: Extract<SaveAnswer, { savedAt: string }>
  ) {
    this.#lastRetryMs = 0
    await this.#forget(entry)
    const isOvertaken = outcome === 'superseded' && !this.#waiting.has(entry.question)
    if (isOvertaken) this.#sequences.set(entry.question, sequence)
    this.#tell({
      savedAt,
      otherWindow,
      status: this.#restingStatus(),
      ...(isOvertaken &&
        current && {
          answers: { ...this.state.answers, [entry.question]: current },
          overtaken: [...new Set([...this.state.overtaken, entry.question])],
        }),
    })
  }

  #restingStatus() {
    return this.#waiting.size === 0 ? ('saved' as const) : ('saving' as const)
  }

  /** Unless the answer was changed while it was on its way. */
  async #forget(entry: JournalEntry) {
    if (this.#waiting.get(entry.question)?.entry === entry) this.#waiting.delete(entry.question)
    await this.surroundings.journal.remove(entry).catch(() => this.#tell({ isJournaled: false }))
  }

  #pause(milliseconds: number) {
    const { wait = sleep } = this.surroundings
    return Promise.race([wait(milliseconds), new Promise<void>((wake) => (this.#wake = wake))])
  }

  #tell(change: Partial<SenderState>) {
    this.state = { ...this.state, ...change, pending: this.#waiting.size }
    for (const listener of [...this.#listeners]) listener()
  }
}

const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

const latest = (saved: Saved[]) =>
  saved.reduce<string | null>(
    (last, { savedAt }) => (savedAt && (!last || savedAt > last) ? savedAt : last),
    null
  )
