import type { CustomFact } from '#platform/custom_fields/types'
import type { TagFace } from '#platform/tags/types'

/** A course as a card in the catalogue. */
export type CourseCard = {
  id: string
  slug: string
  title: string
  subtitle: string | null
  coverUrl: string | null
  category: { name: string; slug: string; color: string | null } | null
  difficulty: string
  minutes: number | null
  language: string
  /** Published within the last month. */
  isNew: boolean
  /** My latest enrollment, if any. */
  mine: { status: string; percent: number } | null
  /** Words around what was searched for, with matches between ⟦ and ⟧. */
  snippet: string | null
}

export type Facet = { key: string; options: { value: string; label: string; count: number }[] }

export type CatalogState = {
  search: string
  category: string | null
  difficulty: string[]
  language: string[]
  tag: string | null
  after: string | null
}

export type CatalogPage = {
  state: CatalogState
  courses: CourseCard[]
  facets: Facet[]
  total: number
  next: string | null
}

export type LandingItem = {
  id: string
  title: string
  kind: 'lesson' | 'activity'
  activityType: string | null
  minutes: number | null
  isRequired: boolean
  isPreview: boolean
}

/** The face of a course. */
export type CourseLanding = {
  slug: string
  title: string
  subtitle: string | null
  description: string | null
  objectives: string[]
  tags: TagFace[]
  /** Of the fields that the company added, those that everybody may read. */
  facts: CustomFact[]
  prerequisites: string | null
  targetAudience: string | null
  coverUrl: string | null
  category: { name: string; slug: string } | null
  difficulty: string
  minutes: number | null
  language: string
  seatsLeft: number | null
  givesCertificate: boolean
  certificateMonths: number | null
  version: { number: string; publishedAt: string; changeLog: string | null } | null
  modules: { id: string; title: string; items: LandingItem[] }[]
  lessonCount: number
  quizCount: number
}
