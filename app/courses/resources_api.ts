import vine from '@vinejs/vine'
import { defineEndpoints, endpoint } from '#platform/api/define_endpoint'
import { fileVersions } from '#platform/files/versions/file_versions'
import {
  courseSlot,
  lessonSlot,
  replaceResource,
  restoreResource,
  type ResourceSlot,
} from '#courses/actions/replace_resource'
import { findCourse } from '#courses/queries/find_course'
import { findDraftLesson } from '#courses/queries/find_draft_item'
import { replacementValidator } from '#courses/validators/resource'
import type Course from '#courses/models/course'
import type { HttpContext } from '@adonisjs/core/http'

const PARAMS = {
  course: 'Public id or slug of a course',
  resource: 'Public id of a file that it offers',
}

const versionsAnswer = vine.create({
  data: vine.array(
    vine.object({
      id: vine.string(),
      number: vine.number(),
      filename: vine.string(),
      sizeBytes: vine.number(),
      by: vine.string(),
      at: vine.string(),
      isCurrent: vine.boolean(),
      restored: vine.number().nullable(),
      href: vine.string(),
    })
  ),
})

const restorationValidator = vine.create({ version: vine.string().uuid() })

type Found = { course: Course; slot: ResourceSlot }
type Find = (ctx: HttpContext, held?: { toChange: boolean }) => Promise<Found>

const ofCourse: Find = async ({ me, params }, held) => {
  const course = await findCourse(me, params.course, 'courses.edit')
  return { course, slot: await courseSlot(course, params.resource, held) }
}

const ofLesson: Find = async ({ me, params }, held) => {
  const course = await findCourse(me, params.course, 'courses.edit')
  const lesson = await findDraftLesson(course, params.lesson)
  return { course, slot: await lessonSlot(lesson, params.resource, held) }
}

const versionsOf = async ({ file }: ResourceSlot) => ({ data: await fileVersions(file) })

/** The same beside a lesson and for the whole course. */
const endpointsAt = (path: string, of: string, find: Find) => [
  endpoint({
    method: 'GET',
    path: `${path}/versions`,
    params: PARAMS,
    summary: `Versions of a file ${of}, the newest first`,
    permission: 'courses.edit',
    answer: versionsAnswer,
    handle: async (ctx) => versionsOf((await find(ctx)).slot),
  }),
  endpoint({
    method: 'POST',
    path: `${path}/versions`,
    params: PARAMS,
    summary: `Replace a file ${of} by an upload`,
    description: 'What is offered now stays as an older version.',
    permission: 'courses.edit',
    body: replacementValidator,
    answer: versionsAnswer,
    status: 201,
    async handle(ctx, { body }) {
      const { course, slot } = await find(ctx, { toChange: true })
      await replaceResource(course, slot, body.file)
      return versionsOf((await find(ctx)).slot)
    },
  }),
  endpoint({
    method: 'POST',
    path: `${path}/restorations`,
    params: PARAMS,
    summary: `Offer an older version of a file ${of} again`,
    description: 'It becomes the newest version; nothing is lost.',
    permission: 'courses.edit',
    body: restorationValidator,
    answer: versionsAnswer,
    status: 201,
    async handle(ctx, { body }) {
      const { course, slot } = await find(ctx, { toChange: true })
      await restoreResource(course, slot, body.version)
      return versionsOf((await find(ctx)).slot)
    },
  }),
]

defineEndpoints('courses', [
  ...endpointsAt('/courses/:course/resources/:resource', 'of a course', ofCourse),
  ...endpointsAt(
    '/courses/:course/lessons/:lesson/resources/:resource',
    'beside a lesson',
    ofLesson
  ),
])
