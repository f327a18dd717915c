import vine from '@vinejs/vine'
import { defineEndpoints, endpoint } from '#platform/api/define_endpoint'
import { addLesson, addModule } from '#courses/actions/add_to_outline'
import { changeItem } from '#courses/actions/change_item'
import { moveInOutline } from '#courses/actions/move_in_outline'
import { saveLesson } from '#courses/actions/save_lesson'
import { LessonChanged } from '#courses/errors'
import CourseLesson from '#courses/models/course_lesson'
import { courseTree } from '#courses/queries/course_tree'
import { editableLesson } from '#courses/queries/editable_lesson'
import { findCourse } from '#courses/queries/find_course'
import { findDraftItem, findDraftLesson, findDraftModule } from '#courses/queries/find_draft_item'
import { readDocument } from '#courses/rules/read_document'
import { lessonValidator } from '#courses/validators/lesson'
import {
  itemValidator,
  moduleValidator,
  movesValidator,
  titleValidator,
} from '#courses/validators/outline'
import type CourseActivity from '#courses/models/course_activity'
import type CourseModule from '#courses/models/course_module'
import type { HttpContext } from '@adonisjs/core/http'

const COURSE = { course: 'Public id or slug of a course' }
const text = () => vine.string().nullable()

const moduleAnswer = vine.create({
  id: vine.string(),
  title: vine.string(),
  description: text(),
  isRequired: vine.boolean(),
  isActive: vine.boolean(),
})

const moduleOf = ({ lineageId: id, title, description, isRequired, isActive }: CourseModule) => ({
  id,
  title,
  description: description ?? null,
  isRequired: isRequired ?? true,
  isActive: isActive ?? true,
})

const itemAnswer = vine.create({
  id: vine.string(),
  kind: vine.enum(['lesson', 'activity'] as const),
  title: vine.string(),
  isRequired: vine.boolean(),
  isActive: vine.boolean(),
  isPreview: vine.boolean(),
})

const itemOf = (item: CourseLesson | CourseActivity) => ({
  id: item.lineageId,
  kind: item instanceof CourseLesson ? 'lesson' : 'activity',
  title: item.title,
  isRequired: item.isRequired,
  isActive: item.isActive,
  isPreview: item instanceof CourseLesson && item.isPreview,
})

const lessonAnswer = vine.create({
  id: vine.string(),
  title: vine.string(),
  module: vine.string(),
  document: vine.string(),
  minutes: vine.number().nullable(),
  notes: text(),
  revision: vine.number(),
})

async function lessonOf(ctx: HttpContext) {
  const course = await found(ctx)
  const { lesson } = await editableLesson(course, await findDraftLesson(course, ctx.params.lesson))
  const { id, title, module, document, minutes, notes, revision } = lesson
  return { id, title, module, document, minutes, notes, revision }
}

const orderAnswer = vine.create({
  data: vine.array(vine.object({ module: vine.string(), items: vine.array(vine.string()) })),
})

const found = ({ me, params }: HttpContext) => findCourse(me, params.course, 'courses.edit')
const foundModule = async (ctx: HttpContext) => findDraftModule(await found(ctx), ctx.params.module)
const foundItem = async (ctx: HttpContext) => findDraftItem(await found(ctx), ctx.params.item)

defineEndpoints('courses', [
  endpoint({
    method: 'POST',
    path: '/courses/:course/modules',
    params: COURSE,
    summary: 'A new module at the end of the draft',
    permission: 'courses.edit',
    body: titleValidator,
    answer: moduleAnswer,
    status: 201,
    handle: async (ctx, { body }) =>
      moduleOf(await (await addModule(await found(ctx), body.title)).refresh()),
  }),
  endpoint({
    method: 'GET',
    path: '/courses/:course/modules/:module',
    params: COURSE,
    summary: 'A module of the draft',
    permission: 'courses.edit',
    answer: moduleAnswer,
    handle: async (ctx) => moduleOf(await foundModule(ctx)),
  }),
  endpoint({
    method: 'PATCH',
    path: '/courses/:course/modules/:module',
    params: COURSE,
    summary: 'Change a module; what is left out stays',
    permission: 'courses.edit',
    body: moduleValidator,
    answer: moduleAnswer,
    async handle(ctx, { body }) {
      const module = await foundModule(ctx)
      return moduleOf(await module.merge(body).save())
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/courses/:course/modules/:module',
    params: COURSE,
    summary: 'Move a module with its items to the trash',
    permission: 'courses.edit',
    handle: async (ctx) => (await foundModule(ctx)).moveToTrash(),
  }),
  endpoint({
    method: 'POST',
    path: '/courses/:course/modules/:module/lessons',
    params: COURSE,
    summary: 'An empty lesson at the end of a module',
    permission: 'courses.edit',
    body: titleValidator,
    answer: itemAnswer,
    status: 201,
    handle: async (ctx, { body }) =>
      itemOf(await (await addLesson(await foundModule(ctx), body)).refresh()),
  }),
  endpoint({
    method: 'GET',
    path: '/courses/:course/lessons/:lesson',
    params: COURSE,
    summary: 'The text of a lesson of the draft',
    description: '`document` is the editor’s document as JSON text.',
    permission: 'courses.edit',
    answer: lessonAnswer,
    handle: lessonOf,
  }),
  endpoint({
    method: 'PUT',
    path: '/courses/:course/lessons/:lesson',
    params: COURSE,
    summary: 'Write a lesson',
    description:
      'Send the `revision` that you read: 409 when somebody has saved the lesson since. The document is checked as in the editor.',
    permission: 'courses.edit',
    body: lessonValidator,
    answer: lessonAnswer,
    async handle(ctx, { body }) {
      const lesson = await findDraftLesson(await found(ctx), ctx.params.lesson)
      const { document, revision, title, minutes = null, notes = null } = body
      const content = JSON.stringify(readDocument(document))
      const saved = await saveLesson(lesson, { title, minutes, notes, content }, revision)
      if ('conflict' in saved) throw new LessonChanged()
      return lessonOf(ctx)
    },
  }),
  endpoint({
    method: 'GET',
    path: '/courses/:course/items/:item',
    params: COURSE,
    summary: 'A lesson or activity as a line of the outline',
    permission: 'courses.edit',
    answer: itemAnswer,
    handle: async (ctx) => itemOf(await foundItem(ctx)),
  }),
  endpoint({
    method: 'PATCH',
    path: '/courses/:course/items/:item',
    params: COURSE,
    summary: 'Change a line of the outline; what is left out stays',
    permission: 'courses.edit',
    body: itemValidator,
    answer: itemAnswer,
    async handle(ctx, { body }) {
      const item = await foundItem(ctx)
      await changeItem(item, body)
      return itemOf(item)
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/courses/:course/items/:item',
    params: COURSE,
    summary: 'Move a lesson or activity to the trash',
    permission: 'courses.edit',
    handle: async (ctx) => (await foundItem(ctx)).moveToTrash(),
  }),
  endpoint({
    method: 'POST',
    path: '/courses/:course/moves',
    params: COURSE,
    summary: 'Move modules and items, up to 200 at once, all or none',
    description: '`before` is what it comes to stand before; null for the end.',
    permission: 'courses.edit',
    body: movesValidator,
    answer: orderAnswer,
    async handle(ctx, { body }) {
      const course = await found(ctx)
      await moveInOutline(course, body.moves)
      return {
        data: (await courseTree(course.id, null)).map(({ lineageId: module, items }) => ({
          module,
          items: items.map((item) => item.lineageId),
        })),
      }
    },
  }),
])
