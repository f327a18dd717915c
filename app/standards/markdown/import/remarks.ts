import type { ImportNote } from '#standards/markdown/course_package'

const NAMES_SHOWN = 5

type Translate = (key: string, values?: Record<string, string | number>) => string

/** Why something was left out or kept, and what its author should look at, as one line. */
export function remarksOf(
  { reason, notes }: { reason: string | null; notes: ImportNote[] },
  translate: Translate
): string {
  const sentences = notes.map(({ code, names }) =>
    translate(`standards.import.note.${code}`, { count: names.length, names: shortList(names) })
  )
  const why = reason ? [translate(`standards.import.reason.${reason}`)] : []
  return [...why, ...sentences].join(' · ')
}

const shortList = (names: string[]) =>
  [...names.slice(0, NAMES_SHOWN), ...(names.length > NAMES_SHOWN ? ['…'] : [])].join(', ')
