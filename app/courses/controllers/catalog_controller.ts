import { catalogPage } from '#courses/catalog/catalog_page'
import { readCatalogState } from '#courses/catalog/catalog_state'
import { offeredResources } from '#courses/queries/course_resources'
import { courseLanding } from '#courses/queries/course_landing'
import { findVisibleCourse } from '#courses/queries/find_visible_course'
import { landingParts } from '#courses/landing_parts'
import { previewLesson } from '#courses/queries/preview_lesson'
import type { HttpContext } from '@adonisjs/core/http'

export default class CatalogController {
  async index({ i18n, inertia, me, request }: HttpContext) {
    const state = readCatalogState(request.qs())
    return inertia.render('courses/catalog', { catalog: await catalogPage(me, i18n, state) })
  }

  async show({ inertia, me, params }: HttpContext) {
    const course = await findVisibleCourse(params.course, me)
    const action = await landingParts.action(course, me)
    const canEdit = me.can('courses.edit', course.scope)
    const isInside = canEdit || action?.kind === 'continue' || action?.kind === 'done'
    return inertia.render('courses/landing', {
      course: await courseLanding(course),
      resources: await offeredResources(course, { isInside }),
      action,
      canEdit,
    })
  }

  /** A lesson that its author opened to everybody, before enrolling. */
  async preview({ i18n, inertia, me, params }: HttpContext) {
    const course = await findVisibleCourse(params.course, me)
    const lesson = await previewLesson(course, params.item, i18n)
    return inertia.render('courses/preview_lesson', {
      course: { slug: course.slug, title: course.title },
      lesson,
    })
  }
}
