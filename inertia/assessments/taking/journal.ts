import type { Json } from '#assessments/types'

/** An answer that the server has not acknowledged yet. */
export type JournalEntry = {
  attempt: string
  question: string
  response: Json
  flagged: boolean
  sequence: number
}

/** Where answers are safe until the server has them: they survive a crash of the browser. */
export type Journal = {
  put(entry: JournalEntry): Promise<void>
  /** Forgets an entry unless a newer one has taken its place. */
  remove(entry: JournalEntry): Promise<void>
  all(attempt: string): Promise<JournalEntry[]>
}

const STORE = 'answers'

/** The browser's own database. Every method rejects where there is none, as in some private windows. */
export function browserJournal(): Journal {
  let opened: Promise<IDBDatabase> | undefined
  const store = async (mode: IDBTransactionMode) => {
    opened ??= open()
    return (await opened).transaction(STORE, mode).objectStore(STORE)
  }
  return {
    async put(entry) {
      await done((await store('readwrite')).put(entry))
    },
    async remove({ attempt, question, sequence }) {
      const entries = await store('readwrite')
      const kept = (await done(entries.get([attempt, question]))) as JournalEntry | undefined
      if (kept && kept.sequence <= sequence) await done(entries.delete([attempt, question]))
    },
    async all(attempt) {
      const range = IDBKeyRange.bound([attempt], [attempt, []])
      return (await done((await store('readonly')).getAll(range))) as JournalEntry[]
    },
  }
}

function open(): Promise<IDBDatabase> {
  const request = window.indexedDB.open('stoa-answers', 1)
  request.onupgradeneeded = () =>
    request.result.createObjectStore(STORE, { keyPath: ['attempt', 'question'] })
  return done(request)
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The journal cannot be written'))
  })
}
