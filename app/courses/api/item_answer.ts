import vine from '@vinejs/vine'
import CourseLesson from '#courses/models/course_lesson'
import type CourseActivity from '#courses/models/course_activity'

/** A lesson or activity as a line of the outline. */
export const itemAnswer = vine.create({
  id: vine.string(),
  kind: vine.enum(['lesson', 'activity'] as const),
  title: vine.string(),
  isRequired: vine.boolean(),
  isActive: vine.boolean(),
  isPreview: vine.boolean(),
})

export const itemOf = (item: CourseLesson | CourseActivity) => ({
  id: item.lineageId,
  kind: item instanceof CourseLesson ? 'lesson' : 'activity',
  title: item.title,
  isRequired: item.isRequired,
  isActive: item.isActive,
  isPreview: item instanceof CourseLesson && item.isPreview,
})
