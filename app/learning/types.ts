import type { ResourceView } from '#courses/queries/course_resources'
import type { EnrollmentStatus, ProgressStatus } from '#learning/enums'
import type { UndoOffer } from '#platform/undo/types'
import type { CourseGrade } from '#learning/rules/course_grade'
import type { CertificateStatus } from '#learning/rules/certificate_status'
import type { Consequence } from '#platform/duties/consequence'

/** Why something is not open or not done, in the reader's words. */
export type Reason = {
  text: string
  /** Page that helps, such as the lesson to finish first. */
  href: string | null
  /** Alternatives: one of them is enough. */
  ways: Reason[]
}

export type LockView = {
  reasons: Reason[]
  /** ISO instant from which dates alone no longer stand in the way. */
  opensAt: string | null
}

export type PlayerItem = {
  /** Lineage uuid: the same in every version of the course. */
  id: string
  title: string
  kind: 'lesson' | 'quiz' | 'activity'
  href: string
  status: ProgressStatus
  isRequired: boolean
  minutes: number | null
  /** Result of a quiz, 0–100. */
  percent: number | null
  lock: LockView | null
}

export type PlayerModule = {
  id: string
  title: string
  items: PlayerItem[]
  lock: LockView | null
}

/** A newer version of the course than the one this person is in, and what moving would do. */
export type NewVersion = {
  number: string
  publishedAt: string | null
  changeLog: string | null
  /** Items whose progress stays. */
  kept: number
  added: string[]
  removed: string[]
}

/** What surrounds a lesson or a quiz while a course is taken. */
export type PlayerFrame = {
  course: { title: string; slug: string }
  modules: PlayerModule[]
  requiredDone: number
  requiredTotal: number
  grade: CourseGrade | null
  /** 0–100, of what is required. */
  percent: number
  /** What is left before the course is completed. */
  missing: Reason[]
  /** Files and links for the whole course. */
  resources: ResourceView[]
  exitHref: string
  /** Page of the record, once the course is completed. */
  completedHref: string | null
  newVersion: NewVersion | null
}

/** Where somebody was in an item, on whichever device. */
export type Resume = {
  /** Index of the topmost block of text on the screen. */
  block?: number
  /** Second at which each video of the text stood, by its place in the text. */
  videos?: Record<string, number>
}

export type LessonDownload = { title: string; href: string; sizeBytes: number | null }

export type LessonView = {
  /** Safe HTML; null when nobody has written anything yet. */
  html: string | null
  /** A video or page that is the lesson, beside or instead of its text. */
  media: { kind: 'video' | 'audio' | 'link'; href: string } | null
  downloads: LessonDownload[]
  /** For those who teach. */
  staffNotes: string | null
}

export type LessonPage = LessonView & {
  id: string
  isDone: boolean
  /** Marked as done by hand; other activities are completed by what is done in them. */
  canFinish: boolean
  resume: Resume | null
  isBookmarked: boolean
  note: { text: string; savedAt: string } | null
}

export type CourseFace = { title: string; slug: string; coverUrl: string | null }

/** One line of the list of what to do. */
export type ToDo = {
  /** Uuid of the enrollment, or number of the certificate to renew. */
  id: string
  urgency: Consequence
  course: CourseFace
  /** 0–100, of what is required. */
  percent: number
  required: { done: number; total: number }
  grade: CourseGrade | null
  dueAt: string | null
  lastAccessedAt: string | null
  button: { kind: 'begin' | 'continue' | 'renew'; href: string }
  /** Where it comes from and by when, in words. */
  why: string[]
  missing: Reason[]
  /** What is left of what is required takes, about; null when nobody said. */
  minutes: number | null
  /** Chosen by themselves, so theirs to leave. */
  canLeave: boolean
}

export type ContinueCard = {
  course: CourseFace
  module: string
  item: string
  minutes: number | null
  percent: number
  href: string
}

/** A cycle that is over. */
export type PastCycle = {
  id: string
  course: CourseFace
  cycle: number
  status: EnrollmentStatus
  enrolledAt: string
  /** When it was completed, left or ended. */
  endedAt: string | null
  grade: number | null
  reason: string | null
  certificate: { serial: string; status: CertificateStatus; pdfHref: string | null } | null
  /** Nothing newer of this course is open, so it can be taken again. */
  canRepeat: boolean
}

export type MarkFilters = {
  kind: 'notes' | 'bookmarks'
  search: string
  /** Slug, null for all courses. */
  course: string | null
  /** ISO instant: only what is older. */
  before: string | null
}

/** A note or a bookmark. */
export type MyMark = {
  id: string
  course: string
  /** Of the lesson. */
  title: string
  /** Of a note. */
  text: string | null
  at: string
  href: string
  /** Whether the item is still part of the version they are in. */
  isThere: boolean
}

/** A course that somebody is in, for who is responsible for them. */
export type PersonCourse = {
  /** Uuid of the enrollment. */
  id: string
  course: CourseFace
  standing: string
  percent: number
  required: { done: number; total: number }
  grade: CourseGrade | null
  dueAt: string | null
  enrolledAt: string
  enrolledBy: string | null
  lastAccessedAt: string | null
  /** Active learning time. */
  seconds: number
  reasons: Reason[]
}

export type PersonRecord = {
  id: string
  name: string
  email: string
  avatarUrl: string | null
  jobTitle: string | null
  department: string | null
  open: PersonCourse[]
  past: PastCycle[]
}

/** A choice of a search field. */
export type Choice = { value: string; label: string; description?: string }

/** What came of a change to many, by name. */
export type ResultView = {
  course: string
  back: string
  counts: { outcome: string; count: number }[]
  /** At most 500, those that need attention first. */
  people: { name: string; email: string; outcome: string }[]
  undo: UndoOffer
}

/** What waits for those who look after others, as one number that leads to what it counts. */
export type HomeFigure = {
  label: string
  count: number
  href: string
  icon: 'alert' | 'clock' | 'clipboard' | 'studio'
  /** How it looks when there is something. */
  tone: 'danger' | 'warning' | 'accent'
}
