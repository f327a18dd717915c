import { endpointsAt } from '#platform/api/endpoints_at'
import { findCourse } from '#courses/queries/find_course'
import { findDraftItem, findDraftLesson, findDraftModule } from '#courses/queries/find_draft_item'
import type { HttpContext } from '@adonisjs/core/http'

const COURSE = { course: 'Public id or slug of a course' }

/** What authors do with courses. */
export const courses = endpointsAt('/courses', { permission: 'courses.edit', params: COURSE })

/** What authors do with one course. */
export const inCourse = endpointsAt('/courses/:course', {
  permission: 'courses.edit',
  params: COURSE,
})

/** The course of the address, for who may edit it. @throws NotFound */
export const foundCourse = ({ me, params }: HttpContext) =>
  findCourse(me, params.course, 'courses.edit')

/** A module of its draft. @throws NotFound */
export const foundModule = async (ctx: HttpContext) =>
  findDraftModule(await foundCourse(ctx), ctx.params.module)

/** A lesson or activity of its draft. @throws NotFound */
export const foundItem = async (ctx: HttpContext) =>
  findDraftItem(await foundCourse(ctx), ctx.params.item)

/** A lesson of its draft. @throws NotFound */
export const foundLesson = async (ctx: HttpContext) =>
  findDraftLesson(await foundCourse(ctx), ctx.params.lesson)
