import type CourseEnrollment from '#learning/models/course_enrollment'

/**
 * A domain above learning that keeps work of learners by version (assessments keep
 * attempts) takes part when somebody moves to a newer version, in the same transaction.
 */
export type VersionMovePart = {
  /** Brings its rows along. @throws a DomainError when moving now would lose something */
  move(enrollment: CourseEnrollment, from: number, to: number): Promise<void>
}

export const versionMoveParts: VersionMovePart[] = []
