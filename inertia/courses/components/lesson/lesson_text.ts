import type { RichDocument } from '#platform/text/document'
import type { EditableLesson } from '#courses/studio_types'

/** What an author types; never changed, always replaced. */
export type LessonText = {
  title: string
  document: RichDocument
  minutes: number | null
  notes: string
}

export const textOf = ({ title, document, minutes, notes }: EditableLesson): LessonText => ({
  title,
  document: JSON.parse(document) as RichDocument,
  minutes,
  notes: notes ?? '',
})

/** The document travels as text, so that nothing on the way changes it. */
export const payloadOf = ({ title, document, minutes, notes }: LessonText, revision: number) => ({
  title,
  document: JSON.stringify(document),
  minutes,
  notes,
  revision,
})
