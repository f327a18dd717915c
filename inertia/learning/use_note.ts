import { useEffect, useRef, useState } from 'react'
import { sendJson } from '~/ui/send_json'

export type NoteState = 'empty' | 'typing' | 'saving' | 'saved' | 'waiting' | 'conflict'
type Saved = { text: string; savedAt: string } | null
type Other = { text: string; savedAt: string }
type Unsaved = { text: string; base: string | null }
type SaveAnswer = { savedAt: string | null } | { conflict: Other }

const PAUSE = 700
const RETRY = 8_000

/**
 * The note beside an item: saved while one writes, kept in this browser until the server
 * has it, and never silently overwritten by what was written on another device.
 */
export function useNote(itemHref: string, initial: Saved, ownerId: string) {
  const key = `stoa.note.${ownerId}.${itemHref}`
  const kept = useRef(rebased(readKept(key), initial))
  const [text, setText] = useState(kept.current?.text ?? initial?.text ?? '')
  const [savedAt, setSavedAt] = useState(initial?.savedAt ?? null)
  const [state, setState] = useState<NoteState>(
    kept.current ? 'waiting' : initial ? 'saved' : 'empty'
  )
  const [other, setOther] = useState<Other | null>(null)
  const base = useRef(kept.current ? kept.current.base : (initial?.savedAt ?? null))
  const latest = useRef(text)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  async function save() {
    clearTimeout(timer.current)
    const sent = latest.current
    setState('saving')
    const answer = await sendJson<SaveAnswer>('PUT', `${itemHref}/note`, {
      text: sent,
      base: base.current,
    })
    if (!answer || ![200, 409].includes(answer.status) || !answer.data) {
      setState('waiting')
      timer.current = setTimeout(() => void save(), RETRY)
      return
    }
    if ('conflict' in answer.data) {
      setOther(answer.data.conflict)
      setState('conflict')
      return
    }
    base.current = answer.data.savedAt
    setSavedAt(answer.data.savedAt)
    if (latest.current !== sent) {
      keep(key, { text: latest.current, base: base.current })
      return void save()
    }
    forget(key)
    setState(answer.data.savedAt ? 'saved' : 'empty')
  }

  function change(next: string) {
    setText(next)
    latest.current = next
    keep(key, { text: next, base: base.current })
    if (state === 'conflict') return
    if (state !== 'saving') setState('typing')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), PAUSE)
  }

  /** After a conflict: whose words stay. */
  function settle(whose: 'mine' | 'theirs') {
    if (!other) return
    base.current = other.savedAt
    setOther(null)
    if (whose === 'mine') return void save()
    latest.current = other.text
    setText(other.text)
    setSavedAt(other.savedAt)
    forget(key)
    setState('saved')
  }

  useEffect(() => {
    const online = () => readKept(key) && void save()
    if (kept.current) void save()
    window.addEventListener('online', online)
    return () => {
      clearTimeout(timer.current)
      window.removeEventListener('online', online)
      const unsaved = readKept(key)
      if (unsaved) {
        const body = { text: unsaved.text, base: unsaved.base }
        void sendJson<SaveAnswer>('PUT', `${itemHref}/note`, body, { keepalive: true }).then(
          (answer) => answer?.status === 200 && forgetIfSame(key, unsaved)
        )
      }
    }
  }, [])

  return { text, state, savedAt, other, change, settle, saveNow: () => void save() }
}

export type Note = ReturnType<typeof useNote>

/** Words that only go on from what the server has lose nothing by following it. */
function rebased(kept: Unsaved | null, initial: Saved): Unsaved | null {
  const goesOn = kept && initial && kept.text.startsWith(initial.text)
  return goesOn ? { ...kept, base: initial.savedAt } : kept
}

function readKept(key: string): Unsaved | null {
  try {
    return JSON.parse(window.localStorage.getItem(key) ?? 'null') as Unsaved | null
  } catch {
    return null
  }
}

const keep = (key: string, note: Unsaved) => window.localStorage.setItem(key, JSON.stringify(note))

const forget = (key: string) => window.localStorage.removeItem(key)

function forgetIfSame(key: string, { text }: Unsaved) {
  if (readKept(key)?.text === text) forget(key)
}
