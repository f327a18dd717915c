import { router, usePage } from '@inertiajs/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { EditableLesson } from '#courses/studio_types'
import { keptText } from '~/courses/components/lesson/kept_text'
import { LessonSaver, type SaveState } from '~/courses/components/lesson/lesson_saver'
import { payloadOf, textOf, type LessonText } from '~/courses/components/lesson/lesson_text'
import { requestJson } from '~/courses/request_json'
import type { SharedProps } from '~/types'

/** The text of a lesson while it is written, saved by itself. */
export function useLessonText(lesson: EditableLesson, path: string) {
  const person = usePage<SharedProps>().props.user!.id
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: lesson.savedAt })
  const { saver, store, start } = useMemo(() => {
    const kept = keptText(person, lesson.id)
    const found = kept.read()
    return {
      store: kept,
      start: { text: found?.text ?? textOf(lesson), isRestored: found !== null },
      saver: new LessonSaver({
        revision: found?.revision ?? lesson.revision,
        send: (text, revision) => requestJson('PUT', path, payloadOf(text, revision)),
        keep: (text, revision) => void kept.keep({ text, revision }),
        forget: kept.forget,
        onState: setState,
      }),
    }
  }, [])
  const [text, setText] = useState<LessonText>(start.text)
  const latest = useRef(text)

  useEffect(() => {
    if (start.isRestored) saver.change(start.text)
    const flush = () => void saver.flush()
    const stopListening = router.on('before', flush)
    window.addEventListener('online', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      stopListening()
      window.removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', flush)
      void saver.flush()
    }
  }, [])

  function change(changes: Partial<LessonText>) {
    latest.current = { ...latest.current, ...changes }
    setText(latest.current)
    saver.change(latest.current)
  }

  return {
    text,
    state,
    isRestored: start.isRestored,
    change,
    flush: () => saver.flush(),
    keepMine: (revision: number) => void saver.overwrite(revision),
    loadTheirs: () => {
      saver.stop()
      store.forget()
      router.visit(window.location.pathname, { preserveState: false })
    },
  }
}
