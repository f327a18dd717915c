import vine from '@vinejs/vine'
import { dataOf, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { moveCategory, saveCategory, trashCategory } from '#courses/actions/save_category'
import CourseCategory from '#courses/models/course_category'
import { categoryTree } from '#courses/queries/category_tree'
import { categoryMoveValidator, categoryValidator } from '#courses/validators/category'
import type { HttpContext } from '@adonisjs/core/http'

const categories = endpointsAt('/categories', { permission: 'courses.manage_categories' })

const categoryAnswer = vine.create({
  id: vine.string(),
  name: vine.string(),
  parent: textOrNull(),
  courseCount: vine.number(),
  isActive: vine.boolean(),
})

const allCategories = async () =>
  (await categoryTree()).map(({ id, name, parentId, courseCount, isActive }) => ({
    id,
    name,
    parent: parentId,
    courseCount,
    isActive,
  }))

const categoryOf = async (uuid: string) => (await allCategories()).find(({ id }) => id === uuid)!

const found = ({ params }: HttpContext) => CourseCategory.findByOrFail('uuid', params.category)

defineEndpoints('Categories', [
  categories.get('', 'All categories, parents before children', {
    answer: dataOf(categoryAnswer.schema.clone()),
    handle: async () => ({ data: await allCategories() }),
  }),
  categories.post('', 'A new category', {
    screens: ['POST /admin/categories'],
    body: categoryValidator,
    answer: categoryAnswer,
    status: 201,
    handle: async (_, { body }) => categoryOf((await saveCategory(null, body)).uuid),
  }),
  categories.put('/:category', 'Rename or move a category', {
    screens: ['PUT /admin/categories/:category'],
    body: categoryValidator,
    answer: categoryAnswer,
    async handle(ctx, { body }) {
      const category = await found(ctx)
      await saveCategory(category, body)
      return categoryOf(category.uuid)
    },
  }),
  categories.post('/:category/moves', 'Move a category one place up or down', {
    screens: ['POST /admin/categories/:category/moves'],
    body: categoryMoveValidator,
    answer: dataOf(categoryAnswer.schema.clone()),
    async handle(ctx, { body }) {
      await moveCategory(await found(ctx), body.direction)
      return { data: await allCategories() }
    },
  }),
  categories.delete('/:category', 'Move an empty category to the trash', {
    screens: ['DELETE /admin/categories/:category'],
    async handle(ctx) {
      await trashCategory(await found(ctx))
    },
  }),
])
