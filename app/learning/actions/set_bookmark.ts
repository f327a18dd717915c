import { NotFound } from '#platform/errors'
import { ItemLocked } from '#learning/errors'
import LearningBookmark from '#learning/models/learning_bookmark'
import { bookmarkOn } from '#learning/queries/item_marks'
import { contentColumns } from '#learning/rules/content_columns'
import type { OpenItem } from '#learning/queries/my_enrollment'

/** Marks an item to be found again. @throws ItemLocked */
export async function setBookmark(userId: number, { course, found }: OpenItem) {
  if (found.lock) throw new ItemLocked(found.item.title)
  const { contentType, contentId, ...rest } = contentColumns(found.item)
  if (await bookmarkOn(userId, found.item.lineageId)) return
  await LearningBookmark.firstOrCreate(
    { userId, contentType, contentId },
    { ...rest, courseId: course.id, title: found.item.title }
  )
}

/** @throws NotFound when there is none */
export async function removeBookmark(userId: number, lineage: string) {
  const bookmark = await bookmarkOn(userId, lineage)
  if (!bookmark) throw new NotFound()
  await bookmark.delete()
}
