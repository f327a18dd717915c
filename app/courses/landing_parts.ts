import type Course from '#courses/models/course'
import type { CurrentUser } from '#identity/current_user'

/** One thing to press: a page to go to, or a request to send. */
export type LandingButton = { label: string; href: string; method: 'get' | 'post' }

/** What somebody can do with a course on its landing page, in their language. */
export type LandingAction = {
  kind: 'enroll' | 'continue' | 'done' | 'full' | 'closed'
  /** Null where nothing can be done; `note` then says why. */
  button: LandingButton | null
  /** A second way, such as taking the course again. */
  other: LandingButton | null
  note: string | null
  /** 0–100 once they are in it. */
  percent: number | null
  /** ISO instant of the deadline. */
  dueAt: string | null
}

/** Learning, which is above courses, registers here what the landing page offers. */
export const landingParts: {
  action(course: Course, me: CurrentUser): Promise<LandingAction | null>
} = { action: () => Promise.resolve(null) }
