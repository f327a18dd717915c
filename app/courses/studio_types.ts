import type { CustomValues } from '#platform/custom_fields/types'
/** A file or link offered beside a lesson; kept in `course_lessons.resources` and frozen with it. */
export type LessonResource = {
  id: string
  title: string
  /** uuid of the stored file, or null for a link. */
  file: string | null
  url: string | null
  /** Bytes. */
  size: number | null
  mime: string | null
}

/** Where an imported record came from, so that importing again finds it. */
export type ImportSource = {
  /** The same each time the package is imported. */
  key: string
  /** Of a lesson: the module it was imported into. */
  module?: string
  /** What was imported, to recognise what somebody has changed since. */
  hash?: string
  /** The import itself trashed it, because the package no longer had it. */
  removed?: boolean
}

/** What `courses.metadata` holds. */
export type CourseMetadata = {
  source?: { kind: 'markdown'; key: string }
  license?: string | null
  /** What is in the fields that the company added. */
  custom?: CustomValues
}

export type LessonSaved = { revision: number; savedAt: string }

/** Somebody else saved first. */
export type LessonConflict = {
  conflict: { revision: number; by: string | null; at: string }
}

export type ResourceLine = {
  id: string
  title: string
  href: string
  size: number | null
  isFile: boolean
}

/** A lesson as its editor needs it. */
export type EditableLesson = {
  /** Its lineage. */
  id: string
  /** Of the record, for its history. */
  uuid: string
  title: string
  module: string
  /** The document as JSON text, so that nothing on the way changes it. */
  document: string
  minutes: number | null
  notes: string | null
  revision: number
  savedAt: string
}
