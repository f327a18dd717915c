import CourseLesson from '#courses/models/course_lesson'
import { changeItem } from '#courses/actions/change_item'
import { findCourse } from '#courses/queries/find_course'
import { findDraftItem } from '#courses/queries/find_draft_item'
import { itemValidator } from '#courses/validators/outline'
import { activityKind, lessonKind } from '#courses/trash/outline_kinds'
import { restoreRecord } from '#platform/trash/restore_record'
import type { HttpContext } from '@adonisjs/core/http'

/** Lessons and activities as lines of the outline. */
export default class ItemsController {
  async update({ me, params, request, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const item = await findDraftItem(course, params.item)
    await changeItem(item, await request.validateUsing(itemValidator))
    return response.redirect().back()
  }

  async destroy({ me, params, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const item = await findDraftItem(course, params.item)
    await item.moveToTrash()
    return response.redirect().back()
  }

  async restore({ me, params, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const item = await findDraftItem(course, params.item, { withTrashed: true })
    await restoreRecord(item instanceof CourseLesson ? lessonKind : activityKind, item)
    return response.redirect().back()
  }
}
