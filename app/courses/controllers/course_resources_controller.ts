import { addCourseResource, orderCourseResources } from '#courses/actions/course_resources'
import { courseResources } from '#courses/queries/course_resources'
import { findCourse } from '#courses/queries/find_course'
import { findCourseResource } from '#courses/queries/find_course_resource'
import { refuseNothing } from '#courses/rules/refuse_nothing'
import { studioCourse } from '#courses/queries/studio_course'
import { resourceKind } from '#courses/trash/resource_kind'
import { linkValidator } from '#courses/validators/outline'
import { resourceOrderValidator, resourceValidator } from '#courses/validators/resource'
import { restoreRecord } from '#platform/trash/restore_record'
import type { HttpContext } from '@adonisjs/core/http'

/** Files and links for the whole course. */
export default class CourseResourcesController {
  async index({ inertia, me, params }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    return inertia.render('courses/resources', {
      course: await studioCourse(course, me),
      resources: await courseResources(course),
    })
  }

  async store({ i18n, me, params, request, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const link = await request.validateUsing(linkValidator)
    refuseNothing(link, i18n)
    await addCourseResource(course, link)
    return response.redirect().back()
  }

  async update(ctx: HttpContext) {
    const resource = await resourceOf(ctx)
    const { title, access } = await ctx.request.validateUsing(resourceValidator)
    await resource.merge({ title, accessLevel: access }).save()
    return ctx.response.redirect().back()
  }

  async order({ me, params, request, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const { order } = await request.validateUsing(resourceOrderValidator)
    await orderCourseResources(course, order)
    return response.redirect().back()
  }

  async destroy(ctx: HttpContext) {
    const resource = await resourceOf(ctx)
    await resource.moveToTrash()
    return ctx.response.redirect().back()
  }

  async restore(ctx: HttpContext) {
    await restoreRecord(resourceKind, await resourceOf(ctx, { withTrashed: true }))
    return ctx.response.redirect().back()
  }
}

async function resourceOf({ me, params }: HttpContext, options = {}) {
  const course = await findCourse(me, params.course, 'courses.edit')
  return findCourseResource(course, params.resource, options)
}
