import vine from '@vinejs/vine'
import { defineEndpoints, endpoint } from '#platform/api/define_endpoint'
import { listEndpoint } from '#platform/api/list_endpoint'
import { changeCourse, codeIsTaken, createCourse } from '#courses/actions/change_course'
import { publishCourse } from '#courses/actions/publish_course'
import { saveCategory, trashCategory } from '#courses/actions/save_category'
import { CodeTaken } from '#courses/errors'
import { coursesList } from '#courses/lists/courses_list'
import CourseCategory from '#courses/models/course_category'
import { categoryTree } from '#courses/queries/category_tree'
import { courseSettings } from '#courses/queries/course_settings'
import { courseTree } from '#courses/queries/course_tree'
import { courseVersions } from '#courses/queries/course_versions'
import { findCourse } from '#courses/queries/find_course'
import { homeOrganization } from '#courses/rules/home_organization'
import { categoryValidator } from '#courses/validators/category'
import { courseValidator, newCourseValidator } from '#courses/validators/course'
import { versionValidator } from '#courses/validators/version'
import type Course from '#courses/models/course'
import type { HttpContext } from '@adonisjs/core/http'

const COURSE = { course: 'Public id or slug of a course' }

const text = () => vine.string().nullable()

const courseAnswer = vine.create({
  id: vine.string(),
  slug: vine.string(),
  status: vine.string(),
  title: vine.string(),
  subtitle: text(),
  code: text(),
  description: text(),
  objectives: text(),
  prerequisites: text(),
  targetAudience: text(),
  difficultyLevel: vine.string(),
  estimatedDuration: vine.number().nullable(),
  language: vine.string(),
  category: text(),
  certificate: text(),
  maxEnrollments: vine.number().nullable(),
  isPublic: vine.boolean(),
  completionType: vine.string(),
  completionCount: vine.number().nullable(),
  completionGrade: vine.number().nullable(),
  coverUrl: text(),
})

async function courseOf(course: Course) {
  const { completion, ...settings } = await courseSettings(course)
  return {
    id: course.uuid,
    slug: course.slug,
    status: course.status,
    ...settings,
    completionType: completion.type,
    completionCount: completion.count,
    completionGrade: completion.grade,
  }
}

const outlineAnswer = vine.create({
  data: vine.array(
    vine.object({
      id: vine.string(),
      title: vine.string(),
      isRequired: vine.boolean(),
      isActive: vine.boolean(),
      items: vine.array(
        vine.object({
          id: vine.string(),
          kind: vine.string(),
          activityType: text(),
          title: vine.string(),
          estimatedMinutes: vine.number().nullable(),
          isRequired: vine.boolean(),
          isActive: vine.boolean(),
        })
      ),
    })
  ),
})

const versionAnswer = vine.create({
  number: vine.string(),
  isCurrent: vine.boolean(),
  changeLog: text(),
  publishedAt: text(),
})

const categoryAnswer = vine.create({
  id: vine.string(),
  name: vine.string(),
  parent: text(),
  courseCount: vine.number(),
  isActive: vine.boolean(),
})

const found = ({ me, params }: HttpContext) => findCourse(me, params.course, 'courses.edit')

async function refuseTakenCode(code: string | null | undefined, except?: Course) {
  if (await codeIsTaken(code, except)) throw new CodeTaken()
}

async function categoryOf(uuid: string) {
  const node = (await categoryTree()).find(({ id }) => id === uuid)!
  const { id, name, parentId, courseCount, isActive } = node
  return { id, name, parent: parentId, courseCount, isActive }
}

defineEndpoints('courses', [
  listEndpoint('/courses', coursesList, { summary: 'Courses that you may edit' }),
  endpoint({
    method: 'POST',
    path: '/courses',
    summary: 'An empty draft',
    permission: 'courses.create',
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
  endpoint({
    method: 'GET',
    path: '/courses/:course',
    params: COURSE,
    summary: 'Settings of a course',
    permission: 'courses.edit',
    answer: courseAnswer,
    handle: async (ctx) => courseOf(await found(ctx)),
  }),
  endpoint({
    method: 'PUT',
    path: '/courses/:course',
    params: COURSE,
    summary: 'Change the settings of a course',
    permission: 'courses.edit',
    body: courseValidator,
    answer: courseAnswer,
    async handle(ctx, { body }) {
      const course = await found(ctx)
      const { completionType: type, completionCount, completionGrade, ...changes } = body
      await refuseTakenCode(changes.code, course)
      const completion = { type, count: completionCount ?? null, grade: completionGrade ?? null }
      await changeCourse(course, { ...changes, completion })
      return courseOf(await course.refresh())
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/courses/:course',
    params: COURSE,
    summary: 'Move a course to the trash',
    permission: 'courses.delete',
    async handle({ me, params }) {
      await (await findCourse(me, params.course, 'courses.delete')).moveToTrash()
    },
  }),
  endpoint({
    method: 'GET',
    path: '/courses/:course/outline',
    params: COURSE,
    summary: 'Modules and items of the draft, in reading order',
    permission: 'courses.edit',
    answer: outlineAnswer,
    handle: async (ctx) => ({
      data: (await courseTree((await found(ctx)).id, null)).map((module) => ({
        id: module.lineageId,
        title: module.title,
        isRequired: module.isRequired,
        isActive: module.isActive,
        items: module.items.map((item) => ({
          id: item.lineageId,
          kind: item.kind,
          activityType: item.activityType,
          title: item.title,
          estimatedMinutes: item.estimatedMinutes,
          isRequired: item.isRequired,
          isActive: item.isActive,
        })),
      })),
    }),
  }),
  endpoint({
    method: 'GET',
    path: '/courses/:course/versions',
    params: COURSE,
    summary: 'Published versions, newest first',
    permission: 'courses.edit',
    answer: vine.create({ data: vine.array(versionAnswer.schema.clone()) }),
    handle: async (ctx) => ({
      data: (await courseVersions((await found(ctx)).id)).map(
        ({ number, isCurrent, changeLog, publishedAt }) => ({
          number,
          isCurrent,
          changeLog,
          publishedAt,
        })
      ),
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/courses/:course/versions',
    params: COURSE,
    summary: 'Publish the draft as the next version',
    permission: 'courses.publish',
    body: versionValidator,
    answer: versionAnswer,
    status: 201,
    async handle({ me, params }, { body }) {
      const course = await findCourse(me, params.course, 'courses.publish')
      const version = await publishCourse(course, { ...body, publishedBy: me.id })
      return {
        number: version.versionNumber,
        isCurrent: true,
        changeLog: version.changeLog,
        publishedAt: version.publishedAt!.toUTC().toISO()!,
      }
    },
  }),
  endpoint({
    method: 'GET',
    path: '/categories',
    summary: 'All categories, parents before children',
    permission: 'courses.manage_categories',
    answer: vine.create({ data: vine.array(categoryAnswer.schema.clone()) }),
    handle: async () => ({
      data: (await categoryTree()).map(({ id, name, parentId, courseCount, isActive }) => ({
        id,
        name,
        parent: parentId,
        courseCount,
        isActive,
      })),
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/categories',
    summary: 'A new category',
    permission: 'courses.manage_categories',
    body: categoryValidator,
    answer: categoryAnswer,
    status: 201,
    handle: async (_, { body }) => categoryOf((await saveCategory(null, body)).uuid),
  }),
  endpoint({
    method: 'PUT',
    path: '/categories/:category',
    summary: 'Rename or move a category',
    permission: 'courses.manage_categories',
    body: categoryValidator,
    answer: categoryAnswer,
    async handle({ params }, { body }) {
      const category = await CourseCategory.findByOrFail('uuid', params.category)
      await saveCategory(category, body)
      return categoryOf(category.uuid)
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/categories/:category',
    summary: 'Move an empty category to the trash',
    permission: 'courses.manage_categories',
    async handle({ params }) {
      await trashCategory(await CourseCategory.findByOrFail('uuid', params.category))
    },
  }),
])
