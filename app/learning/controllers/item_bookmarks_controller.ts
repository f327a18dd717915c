import { NotFound } from '#platform/errors'
import { ItemLocked } from '#learning/errors'
import LearningBookmark from '#learning/models/learning_bookmark'
import { bookmarkOn } from '#learning/queries/item_marks'
import { openItem } from '#learning/queries/my_enrollment'
import { contentColumns } from '#learning/rules/content_columns'
import type { HttpContext } from '@adonisjs/core/http'

export default class ItemBookmarksController {
  async store({ me, params }: HttpContext) {
    const { course, found } = await openItem(params, me)
    if (found.lock) throw new ItemLocked(found.item.title)
    const { contentType, contentId, ...rest } = contentColumns(found.item)
    if (!(await bookmarkOn(me.id, params.item))) {
      await LearningBookmark.firstOrCreate(
        { userId: me.id, contentType, contentId },
        { ...rest, courseId: course.id, title: found.item.title }
      )
    }
    return { isBookmarked: true }
  }

  async destroy({ me, params }: HttpContext) {
    const bookmark = await bookmarkOn(me.id, params.item)
    if (!bookmark) throw new NotFound()
    await bookmark.delete()
    return { isBookmarked: false }
  }
}
