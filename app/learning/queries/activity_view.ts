import { cleanHtml } from '#platform/html/clean_html'
import CourseActivity from '#courses/models/course_activity'
import type { LessonView } from '#learning/types'

/** What an activity asks for; an external one is done on another site. */
export async function activityView(activityId: number): Promise<LessonView> {
  const activity = await CourseActivity.findOrFail(activityId)
  const url = (activity.activityData as { url?: string } | null)?.url
  return {
    html: activity.instructions ? cleanHtml(activity.instructions) : null,
    media: url ? { kind: 'link', href: url } : null,
    downloads: [],
    staffNotes: null,
  }
}
