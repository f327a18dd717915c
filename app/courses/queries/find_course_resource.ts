import CourseResource from '#courses/models/course_resource'
import type Course from '#courses/models/course'

/** A file or link of this course. @throws E_ROW_NOT_FOUND */
export const findCourseResource = ({ id }: Course, uuid: string, { withTrashed = false } = {}) =>
  CourseResource.query().sideload({ withTrashed }).where({ courseId: id, uuid }).firstOrFail()
