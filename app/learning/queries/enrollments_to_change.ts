import CourseEnrollment from '#learning/models/course_enrollment'

/** Enrollments with their course, locked until the change is made. At most a thousand at once. */
export function enrollmentsToChange(ids: number[]) {
  return CourseEnrollment.query()
    .whereIn('id', ids.slice(0, 1000))
    .orderBy('id')
    .preload('course')
    .forUpdate()
}
