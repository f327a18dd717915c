import CourseLesson from '#courses/models/course_lesson'
import type CourseActivity from '#courses/models/course_activity'

type Changes = { title?: string; isRequired?: boolean; isActive?: boolean; isPreview?: boolean }

/** Changes a lesson or activity as a line of the outline; only lessons have a preview. */
export async function changeItem(
  item: CourseLesson | CourseActivity,
  { isPreview, ...changes }: Changes
) {
  if (item instanceof CourseLesson) {
    // Whoever has the lesson open must learn that its title is another one.
    const revision = item.revision + (changes.title === undefined ? 0 : 1)
    item.merge({ ...(isPreview !== undefined && { isPreview }), revision })
  }
  await item.merge(changes).save()
}
