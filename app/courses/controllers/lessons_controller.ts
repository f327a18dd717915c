import { addLesson } from '#courses/actions/add_to_outline'
import { addLinkLesson } from '#courses/actions/add_link_lesson'
import { saveLesson } from '#courses/actions/save_lesson'
import { editableLesson } from '#courses/queries/editable_lesson'
import { findCourse } from '#courses/queries/find_course'
import { findDraftLesson, findDraftModule } from '#courses/queries/find_draft_item'
import { linkTargets } from '#courses/queries/link_targets'
import { studioCourse } from '#courses/queries/studio_course'
import { readDocument } from '#courses/rules/read_document'
import { refuseNothing } from '#courses/rules/refuse_nothing'
import { lessonValidator } from '#courses/validators/lesson'
import { linkValidator, titleValidator } from '#courses/validators/outline'
import type { HttpContext } from '@adonisjs/core/http'

export default class LessonsController {
  async store({ me, params, request, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const module = await findDraftModule(course, params.module)
    const { title } = await request.validateUsing(titleValidator)
    await addLesson(module, { title })
    return response.redirect().back()
  }

  /** A file or an address as a lesson of its own. */
  async storeLink({ i18n, me, params, request, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const module = await findDraftModule(course, params.module)
    const link = await request.validateUsing(linkValidator)
    refuseNothing(link, i18n)
    await addLinkLesson(course, module, link)
    return response.redirect().back()
  }

  async edit({ inertia, me, params }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const lesson = await findDraftLesson(course, params.lesson)
    return inertia.render('courses/lesson', {
      course: await studioCourse(course, me),
      ...(await editableLesson(course, lesson)),
      targets: await linkTargets(course.id),
    })
  }

  /** Saves what was typed; JSON both ways, since the page goes on being written. */
  async update({ me, params, request, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const lesson = await findDraftLesson(course, params.lesson)
    const { document, revision, ...text } = await request.validateUsing(lessonValidator)
    const content = JSON.stringify(readDocument(document))
    const answer = await saveLesson(
      lesson,
      { title: text.title, minutes: text.minutes ?? null, notes: text.notes ?? null, content },
      revision
    )
    return response.status('conflict' in answer ? 409 : 200).send(answer)
  }
}
