import CourseLesson from '#courses/models/course_lesson'
import { courseTree } from '#courses/queries/course_tree'
import { resourceLines } from '#courses/queries/editable_lesson'
import { findCourse } from '#courses/queries/find_course'
import { findDraftItem } from '#courses/queries/find_draft_item'
import { lessonHtml } from '#courses/queries/lesson_html'
import type { HttpContext } from '@adonisjs/core/http'

/** The draft as a learner would see it. Nothing is written. */
export default class PreviewsController {
  async show({ i18n, inertia, me, params }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const item = await findDraftItem(course, params.item)
    const modules = (await courseTree(course.id, null)).filter(({ isActive }) => isActive)
    const isLesson = item instanceof CourseLesson
    return inertia.render('courses/preview', {
      course: { title: course.title, slug: course.slug, language: course.language },
      modules: modules.map(({ title, items }) => ({
        title,
        items: items
          .filter(({ isActive }) => isActive)
          .map(({ lineageId, title: name, kind }) => ({ id: lineageId, title: name, kind })),
      })),
      item: {
        id: item.lineageId,
        title: item.title,
        kind: isLesson ? ('lesson' as const) : ('activity' as const),
        language: isLesson ? ((item.contentMetadata?.language as string | null) ?? null) : null,
        html: isLesson
          ? await lessonHtml(item.content, {
              courseId: course.id,
              i18n,
              itemUrl: (lineage) => `/studio/${course.slug}/preview/${lineage}`,
            })
          : null,
        resources: isLesson ? resourceLines(item) : [],
      },
    })
  }

  /** The preview of a whole course starts with its first item. */
  async index({ me, params, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const [first] = (await courseTree(course.id, null)).flatMap(({ items }) => items)
    const path = first ? `preview/${first.lineageId}` : 'outline'
    return response.redirect(`/studio/${course.slug}/${path}`)
  }
}
