import vine from '@vinejs/vine'
import { numberOrNull, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { courses, foundCourse, inCourse } from '#courses/api/found_course'
import { setCover } from '#courses/actions/set_cover'
import { changeCourse, codeIsTaken, createCourse } from '#courses/actions/change_course'
import { CodeTaken } from '#courses/errors'
import { coursesList } from '#courses/lists/courses_list'
import { courseSettings } from '#courses/queries/course_settings'
import { findCourse } from '#courses/queries/find_course'
import { homeOrganization } from '#courses/rules/home_organization'
import { courseValidator, coverValidator, newCourseValidator } from '#courses/validators/course'
import type Course from '#courses/models/course'

const courseAnswer = vine.create({
  id: vine.string(),
  slug: vine.string(),
  status: vine.string(),
  title: vine.string(),
  subtitle: textOrNull(),
  code: textOrNull(),
  description: textOrNull(),
  objectives: textOrNull(),
  prerequisites: textOrNull(),
  targetAudience: textOrNull(),
  difficultyLevel: vine.string(),
  estimatedDuration: numberOrNull(),
  language: vine.string(),
  category: textOrNull(),
  certificate: textOrNull(),
  maxEnrollments: numberOrNull(),
  isPublic: vine.boolean(),
  completionType: vine.string(),
  completionCount: numberOrNull(),
  completionGrade: numberOrNull(),
  coverUrl: textOrNull(),
  tags: vine.array(vine.string()),
  custom: vine.object({}).allowUnknownProperties(),
})

async function courseOf(course: Course) {
  const { completion, custom, ...settings } = await courseSettings(course)
  return {
    id: course.uuid,
    slug: course.slug,
    status: course.status,
    ...settings,
    custom: custom.values,
    completionType: completion.type,
    completionCount: completion.count,
    completionGrade: completion.grade,
  }
}

async function refuseTakenCode(code: string | null | undefined, except?: Course) {
  if (await codeIsTaken(code, except)) throw new CodeTaken()
}

defineEndpoints('Courses', [
  courses.list('', coursesList, { summary: 'Courses that you may edit' }),
  courses.post('', 'An empty draft', {
    permission: 'courses.create',
    screens: ['POST /studio'],
    body: newCourseValidator,
    answer: courseAnswer,
    status: 201,
    async handle({ me, response }, { body }) {
      await refuseTakenCode(body.code)
      const organizationId = homeOrganization(me)
      const course = await createCourse({ ...body, organizationId, language: me.locale })
      response.header('location', `/api/v1/courses/${course.uuid}`)
      return courseOf(await course.refresh())
    },
  }),
  inCourse.get('', 'Settings of a course', {
    answer: courseAnswer,
    handle: async (ctx) => courseOf(await foundCourse(ctx)),
  }),
  inCourse.put('', 'Change the settings of a course', {
    description: 'Also when a course is completed: `completionType` with its count or grade.',
    screens: ['PUT /studio/:course/settings'],
    body: courseValidator,
    answer: courseAnswer,
    async handle(ctx, { body }) {
      const course = await foundCourse(ctx)
      const { completionType: type, completionCount, completionGrade, ...changes } = body
      await refuseTakenCode(changes.code, course)
      const completion = { type, count: completionCount ?? null, grade: completionGrade ?? null }
      await changeCourse(course, { ...changes, completion }, ctx.i18n)
      return courseOf(await course.refresh())
    },
  }),
  inCourse.delete('', 'Move a course to the trash', {
    permission: 'courses.delete',
    screens: ['DELETE /studio/:course'],
    async handle({ me, params }) {
      await (await findCourse(me, params.course, 'courses.delete')).moveToTrash()
    },
  }),
  inCourse.put('/cover', 'Make an upload the picture of a course', {
    description: 'Upload it for `course_cover`, then send its id.',
    screens: ['POST /studio/:course/cover'],
    body: coverValidator,
    answer: courseAnswer,
    handle: async (ctx, { body }) => courseOf(await setCover(await foundCourse(ctx), body.cover)),
  }),
  inCourse.delete('/cover', 'Take the picture of a course away', {
    screens: ['DELETE /studio/:course/cover'],
    async handle(ctx) {
      await setCover(await foundCourse(ctx), null)
    },
  }),
  inCourse.put('/archive', 'Out of the catalogue; who is in it goes on', {
    permission: 'courses.publish',
    screens: ['POST /studio/:course/archive'],
    answer: courseAnswer,
    handle: async ({ me, params }) =>
      courseOf(await (await findCourse(me, params.course, 'courses.publish')).archive()),
  }),
  inCourse.delete('/archive', 'Into the catalogue again', {
    permission: 'courses.publish',
    screens: ['DELETE /studio/:course/archive'],
    async handle({ me, params }) {
      await (await findCourse(me, params.course, 'courses.publish')).unarchive()
    },
  }),
])
