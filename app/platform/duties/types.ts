import type { Consequence } from '#platform/duties/consequence'

/** Something to do that is no course: an open exam, work that waits for a grade. */
export type Duty = {
  /** Unique among all duties. */
  id: string
  urgency: Consequence
  title: string
  detail: string | null
  icon: string
  /** ISO moment by which it should be done. */
  dueAt: string | null
  /** What it takes, about. */
  minutes: number | null
  why: string[]
  button: { label: string; href: string }
}
