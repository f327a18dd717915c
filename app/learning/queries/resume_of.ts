import LearningProgress from '#learning/models/learning_progress'
import type { TreeItem } from '#courses/queries/course_tree'
import type { Resume } from '#learning/types'

/** Where somebody left off within an item. */
export async function resumeOf(enrollmentId: number, item: TreeItem): Promise<Resume | null> {
  const row = await LearningProgress.query()
    .where({ enrollmentId, contentType: item.kind, contentId: item.id })
    .select('data')
    .first()
  return (row?.data as Resume | null | undefined) ?? null
}
