import type { LessonText } from '~/courses/components/lesson/lesson_text'

type Kept = { text: LessonText; revision: number }

/**
 * What was typed and not yet acknowledged by the server, kept by this browser for
 * this person: it survives a lost connection, a closed tab and a crash.
 */
export function keptText(person: string, lesson: string) {
  const key = `stoa.lesson.${person}.${lesson}`
  return {
    read(): Kept | null {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null
      } catch {
        return null
      }
    },
    /** @returns whether there was room for it */
    keep(kept: Kept): boolean {
      try {
        localStorage.setItem(key, JSON.stringify(kept))
        return true
      } catch {
        return false
      }
    },
    forget: () => localStorage.removeItem(key),
  }
}
