import vine from '@vinejs/vine'
import { dataOf, numberOrNull, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { foundCourse, foundItem, foundModule, inCourse } from '#courses/api/found_course'
import { itemAnswer, itemOf } from '#courses/api/item_answer'
import { addModule } from '#courses/actions/add_to_outline'
import { changeItem } from '#courses/actions/change_item'
import { moveInOutline } from '#courses/actions/move_in_outline'
import { courseTree } from '#courses/queries/course_tree'
import {
  itemValidator,
  moduleValidator,
  movesValidator,
  titleValidator,
} from '#courses/validators/outline'
import type CourseModule from '#courses/models/course_module'

const outlineAnswer = dataOf(
  vine.object({
    id: vine.string(),
    title: vine.string(),
    isRequired: vine.boolean(),
    isActive: vine.boolean(),
    items: vine.array(
      vine.object({
        id: vine.string(),
        kind: vine.string(),
        activityType: textOrNull(),
        title: vine.string(),
        estimatedMinutes: numberOrNull(),
        isRequired: vine.boolean(),
        isActive: vine.boolean(),
      })
    ),
  })
)

const outlineOf = async (courseId: number) =>
  (await courseTree(courseId, null)).map((module) => ({
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
  }))

const moduleAnswer = vine.create({
  id: vine.string(),
  title: vine.string(),
  description: textOrNull(),
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

const orderAnswer = dataOf(vine.object({ module: vine.string(), items: vine.array(vine.string()) }))

defineEndpoints('Outline', [
  inCourse.get('/outline', 'Modules and items of the draft, in reading order', {
    answer: outlineAnswer,
    handle: async (ctx) => ({ data: await outlineOf((await foundCourse(ctx)).id) }),
  }),
  inCourse.post('/modules', 'A new module at the end of the draft', {
    screens: ['POST /studio/:course/modules'],
    body: titleValidator,
    answer: moduleAnswer,
    status: 201,
    handle: async (ctx, { body }) =>
      moduleOf(await (await addModule(await foundCourse(ctx), body.title)).refresh()),
  }),
  inCourse.get('/modules/:module', 'A module of the draft', {
    answer: moduleAnswer,
    handle: async (ctx) => moduleOf(await foundModule(ctx)),
  }),
  inCourse.patch('/modules/:module', 'Change a module; what is left out stays', {
    screens: ['PATCH /studio/:course/modules/:module'],
    body: moduleValidator,
    answer: moduleAnswer,
    async handle(ctx, { body }) {
      const module = await foundModule(ctx)
      return moduleOf(await module.merge(body).save())
    },
  }),
  inCourse.delete('/modules/:module', 'Move a module with its items to the trash', {
    screens: ['DELETE /studio/:course/modules/:module'],
    handle: async (ctx) => (await foundModule(ctx)).moveToTrash(),
  }),
  inCourse.get('/items/:item', 'A lesson or activity as a line of the outline', {
    answer: itemAnswer,
    handle: async (ctx) => itemOf(await foundItem(ctx)),
  }),
  inCourse.patch('/items/:item', 'Change a line of the outline; what is left out stays', {
    screens: ['PATCH /studio/:course/items/:item'],
    body: itemValidator,
    answer: itemAnswer,
    async handle(ctx, { body }) {
      const item = await foundItem(ctx)
      await changeItem(item, body)
      return itemOf(item)
    },
  }),
  inCourse.delete('/items/:item', 'Move a lesson or activity to the trash', {
    screens: ['DELETE /studio/:course/items/:item'],
    handle: async (ctx) => (await foundItem(ctx)).moveToTrash(),
  }),
  inCourse.post('/moves', 'Move modules and items, up to 200 at once, all or none', {
    description: '`before` is what it comes to stand before; null for the end.',
    screens: ['POST /studio/:course/moves'],
    body: movesValidator,
    answer: orderAnswer,
    async handle(ctx, { body }) {
      const course = await foundCourse(ctx)
      await moveInOutline(course, body.moves)
      const modules = await outlineOf(course.id)
      return {
        data: modules.map(({ id, items }) => ({ module: id, items: items.map((item) => item.id) })),
      }
    },
  }),
])
