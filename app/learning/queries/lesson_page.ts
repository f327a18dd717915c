import { mentionedItems } from '#learning/queries/player_frame'
import { marksOn } from '#learning/queries/item_marks'
import { lessonView } from '#learning/queries/lesson_view'
import { activityView } from '#learning/queries/activity_view'
import { wordsFor } from '#learning/words'
import type { CurrentUser } from '#identity/current_user'
import type { OpenItem } from '#learning/queries/my_enrollment'
import type { LessonPage } from '#learning/types'

/** A lesson, or an activity that is no quiz, with what its reader has made of it. */
export async function lessonPage(
  { course, enrollment, state, found: { item, status } }: OpenItem,
  me: CurrentUser
): Promise<LessonPage> {
  const mentioned = mentionedItems(course.slug, state.modules)
  const isStaff = me.can('courses.edit', course.scope) || me.can('progress.view', course.scope)
  const view =
    item.kind === 'lesson'
      ? await lessonView(course, item.id, { words: wordsFor(me), mentioned, isStaff })
      : await activityView(item.id)
  const { note, isBookmarked, resume } = await marksOn({
    userId: me.id,
    enrollmentId: enrollment.id,
    kind: item.kind,
    itemId: item.id,
    lineageId: item.lineageId,
  })
  return {
    ...view,
    id: item.lineageId,
    isDone: status === 'completed',
    canFinish: item.kind === 'lesson' || item.activityType === 'external',
    resume: status === 'completed' ? null : resume,
    isBookmarked,
    note: note && { text: note.text, savedAt: note.savedAt.toISOString() },
  }
}
