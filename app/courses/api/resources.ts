import vine from '@vinejs/vine'
import { dataOf, numberOrNull, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { foundCourse, inCourse } from '#courses/api/found_course'
import { addCourseResource, orderCourseResources } from '#courses/actions/course_resources'
import { courseResources } from '#courses/queries/course_resources'
import { findCourseResource } from '#courses/queries/find_course_resource'
import { refuseNothing } from '#courses/rules/refuse_nothing'
import { linkValidator } from '#courses/validators/outline'
import { resourceOrderValidator, resourceValidator } from '#courses/validators/resource'
import type { HttpContext } from '@adonisjs/core/http'

const resourceAnswer = vine.create({
  id: vine.string(),
  title: vine.string(),
  kind: vine.string(),
  sizeBytes: numberOrNull(),
  access: vine.enum(['public', 'enrolled'] as const),
  href: textOrNull(),
})

const allResources = async (ctx: HttpContext) => courseResources(await foundCourse(ctx))

const resourceOf = async (ctx: HttpContext, uuid: string) =>
  (await allResources(ctx)).find(({ id }) => id === uuid)!

const found = async (ctx: HttpContext) =>
  findCourseResource(await foundCourse(ctx), ctx.params.resource)

defineEndpoints('Course resources', [
  inCourse.get('/resources', 'Files and links for the whole course, in their order', {
    answer: dataOf(resourceAnswer.schema.clone()),
    handle: async (ctx) => ({ data: await allResources(ctx) }),
  }),
  inCourse.post('/resources', 'A file or link at the end of them', {
    description: '`url`, or as `file` the id of an upload for `course_resource`.',
    screens: ['POST /studio/:course/resources'],
    body: linkValidator,
    answer: resourceAnswer,
    status: 201,
    async handle(ctx, { body }) {
      refuseNothing(body, ctx.i18n)
      const { uuid } = await addCourseResource(await foundCourse(ctx), body)
      return resourceOf(ctx, uuid)
    },
  }),
  inCourse.put('/resources/order', 'Another order; what is not named keeps its place behind', {
    screens: ['PUT /studio/:course/resources/order'],
    body: resourceOrderValidator,
    answer: dataOf(resourceAnswer.schema.clone()),
    async handle(ctx, { body }) {
      await orderCourseResources(await foundCourse(ctx), body.order)
      return { data: await allResources(ctx) }
    },
  }),
  inCourse.get('/resources/:resource', 'One file or link', {
    answer: resourceAnswer,
    handle: async (ctx) => resourceOf(ctx, (await found(ctx)).uuid),
  }),
  inCourse.patch('/resources/:resource', 'Rename it, or say who may have it', {
    screens: ['PATCH /studio/:course/resources/:resource'],
    body: resourceValidator,
    answer: resourceAnswer,
    async handle(ctx, { body: { title, access } }) {
      const resource = await found(ctx)
      await resource.merge({ title, accessLevel: access }).save()
      return resourceOf(ctx, resource.uuid)
    },
  }),
  inCourse.delete('/resources/:resource', 'Move it to the trash', {
    screens: ['DELETE /studio/:course/resources/:resource'],
    handle: async (ctx) => (await found(ctx)).moveToTrash(),
  }),
])
