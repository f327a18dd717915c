import type Course from '#courses/models/course'
import type CourseVersion from '#courses/models/course_version'

/** Which frozen row came from which draft row, by table. */
export type FrozenIds = {
  modules: Map<number, number>
  lessons: Map<number, number>
  activities: Map<number, number>
}

/**
 * A domain above courses that keeps content of its own for them (assessments keep
 * questions) takes part in publishing: it copies its rows in the same transaction
 * and says what belongs to the content's fingerprint.
 */
export type VersionPart = {
  /** Copies the draft's rows for the version. */
  freeze(course: Course, version: CourseVersion, ids: FrozenIds): Promise<void>
  /** What each draft holds, by the id of its course: plain values in a stable order. */
  contents(courseIds: number[]): Promise<Map<number, unknown[]>>
}

export const versionParts: VersionPart[] = []
