import type { LessonConflict, LessonSaved } from '#courses/studio_types'
import type { JsonAnswer } from '~/courses/request_json'
import type { LessonText } from '~/courses/components/lesson/lesson_text'

export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'offline' }
  | { kind: 'signed_out' }
  | { kind: 'refused'; message: string }
  | ({ kind: 'conflict' } & LessonConflict['conflict'])

type SaverOptions = {
  revision: number
  send: (text: LessonText, revision: number) => Promise<JsonAnswer>
  /** Keeps what is not acknowledged yet. */
  keep: (text: LessonText, revision: number) => void
  forget: () => void
  onState: (state: SaveState) => void
}

const PAUSE_MILLISECONDS = 1000
const RETRY_MILLISECONDS = 5000

/**
 * Saves a text while it is written: after a pause in typing, one save at a time, again
 * and again while the connection is gone, and not at all once somebody else has saved.
 */
export class LessonSaver {
  #latest: LessonText | null = null
  #revision: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #isSending = false
  #isStopped = false

  constructor(private options: SaverOptions) {
    this.#revision = options.revision
  }

  get hasUnsaved() {
    return this.#latest !== null
  }

  change(text: LessonText) {
    this.#latest = text
    this.options.keep(text, this.#revision)
    if (this.#isStopped) return
    this.options.onState({ kind: 'unsaved' })
    this.#schedule(PAUSE_MILLISECONDS)
  }

  /** Saves at once what is waiting. */
  async flush() {
    clearTimeout(this.#timer)
    const text = this.#latest
    if (!text || this.#isSending || this.#isStopped) return
    this.#isSending = true
    this.options.onState({ kind: 'saving' })
    try {
      this.#settle(await this.options.send(text, this.#revision), text)
    } catch {
      this.#retry('offline')
    } finally {
      this.#isSending = false
    }
  }

  /** After a conflict: the other's text is overwritten with this one. */
  overwrite(revision: number) {
    this.#revision = revision
    this.#isStopped = false
    return this.flush()
  }

  stop() {
    clearTimeout(this.#timer)
    this.#isStopped = true
  }

  #settle({ status, body }: JsonAnswer, text: LessonText) {
    if (status === 200) return this.#saved(body as LessonSaved, text)
    if (status === 409 && isConflict(body)) {
      this.#isStopped = true
      return this.options.onState({ kind: 'conflict', ...body.conflict })
    }
    if (status === 401 || status === 419) return this.#retry('signed_out')
    if (status >= 500) return this.#retry('offline')
    return this.options.onState({ kind: 'refused', message: messageOf(body) })
  }

  #saved({ revision, savedAt }: LessonSaved, text: LessonText) {
    this.#revision = revision
    if (this.#latest !== text) {
      this.options.keep(this.#latest!, revision)
      this.options.onState({ kind: 'unsaved' })
      return this.#schedule(PAUSE_MILLISECONDS)
    }
    this.#latest = null
    this.options.forget()
    this.options.onState({ kind: 'saved', at: savedAt })
  }

  #retry(kind: 'offline' | 'signed_out') {
    this.options.onState({ kind })
    this.#schedule(RETRY_MILLISECONDS)
  }

  #schedule(delay: number) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), delay)
  }
}

const isConflict = (body: unknown): body is LessonConflict =>
  typeof body === 'object' && body !== null && 'conflict' in body

/** The words of a refusal: of the domain, or of a form that was not filled in. */
function messageOf(body: unknown): string {
  const { detail, errors } = (body ?? {}) as { detail?: string; errors?: { message: string }[] }
  return detail ?? errors?.[0]?.message ?? ''
}
