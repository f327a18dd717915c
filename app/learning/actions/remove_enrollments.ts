import { notify } from '#platform/notifications/notify'
import { courseHref } from '#learning/addresses'
import { enrollmentsToChange } from '#learning/queries/enrollments_to_change'

/**
 * Takes enrollments back that should not have been made and that nobody has used: they are gone,
 * the history keeps that they were, and the people are told.
 */
export async function removeEnrollments(ids: number[], by: { id: number; name: string }) {
  if (ids.length === 0) return
  const enrollments = await enrollmentsToChange(ids)
  for (const enrollment of enrollments) await enrollment.delete()
  const others = enrollments.filter(({ userId }) => userId !== by.id)
  await notify(
    [...Map.groupBy(others, ({ courseId }) => courseId).values()].map((some) => ({
      type: 'learning.withdrawn',
      to: some.map(({ userId }) => userId),
      about: { type: 'courses', id: some[0].courseId },
      values: { course: some[0].course.title, by: by.name, reason: null },
      actionUrl: courseHref(some[0].course.slug),
    }))
  )
}
