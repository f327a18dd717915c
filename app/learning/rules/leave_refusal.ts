import type CourseEnrollment from '#learning/models/course_enrollment'

/** Whether a course was assigned by somebody else, so that its learner cannot leave by themselves. */
export const leaveRefusal = (
  { enrollmentType, enrolledBy }: Pick<CourseEnrollment, 'enrollmentType' | 'enrolledBy'>,
  userId: number
) => enrollmentType !== 'self' && enrolledBy !== userId
