import vine from '@vinejs/vine'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { foundCourse, foundLesson, inCourse } from '#courses/api/found_course'
import { fileVersions } from '#platform/files/versions/file_versions'
import {
  courseSlot,
  lessonSlot,
  replaceResource,
  restoreResource,
  type ResourceSlot,
} from '#courses/actions/replace_resource'
import { replacementValidator } from '#courses/validators/resource'
import type Course from '#courses/models/course'
import type { HttpContext } from '@adonisjs/core/http'

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

const ofCourse: Find = async (ctx, held) => {
  const course = await foundCourse(ctx)
  return { course, slot: await courseSlot(course, ctx.params.resource, held) }
}

const ofLesson: Find = async (ctx, held) => ({
  course: await foundCourse(ctx),
  slot: await lessonSlot(await foundLesson(ctx), ctx.params.resource, held),
})

const versionsOf = async ({ file }: ResourceSlot) => ({ data: await fileVersions(file) })

/** The same beside a lesson and for the whole course. */
const versionsBelow = (path: string, of: string, find: Find) => [
  inCourse.get(`${path}/versions`, `Versions of a file ${of}, the newest first`, {
    answer: versionsAnswer,
    handle: async (ctx) => versionsOf((await find(ctx)).slot),
  }),
  inCourse.post(`${path}/versions`, `Replace a file ${of} by an upload`, {
    description: 'What is offered now stays as an older version.',
    screens: [`POST /studio/:course${path}/versions`],
    body: replacementValidator,
    answer: versionsAnswer,
    status: 201,
    async handle(ctx, { body }) {
      const { course, slot } = await find(ctx, { toChange: true })
      await replaceResource(course, slot, body.file)
      return versionsOf((await find(ctx)).slot)
    },
  }),
  inCourse.post(`${path}/restorations`, `Offer an older version of a file ${of} again`, {
    description: 'It becomes the newest version; nothing is lost.',
    screens: [`POST /studio/:course${path}/versions/:version/restoration`],
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

defineEndpoints('Course resources', [
  ...versionsBelow('/resources/:resource', 'of a course', ofCourse),
  ...versionsBelow('/lessons/:lesson/resources/:resource', 'beside a lesson', ofLesson),
])
