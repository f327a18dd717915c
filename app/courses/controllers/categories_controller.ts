import CourseCategory from '#courses/models/course_category'
import { categoryTree } from '#courses/queries/category_tree'
import { moveCategory, saveCategory, trashCategory } from '#courses/actions/save_category'
import { categoryMoveValidator, categoryValidator } from '#courses/validators/category'
import type { HttpContext } from '@adonisjs/core/http'

export default class CategoriesController {
  async index({ inertia }: HttpContext) {
    return inertia.render('courses/categories', { categories: await categoryTree() })
  }

  async store({ request, response }: HttpContext) {
    await saveCategory(null, await request.validateUsing(categoryValidator))
    return response.redirect('/admin/categories')
  }

  async update({ params, request, response }: HttpContext) {
    const category = await CourseCategory.findByOrFail('uuid', params.category)
    await saveCategory(category, await request.validateUsing(categoryValidator))
    return response.redirect('/admin/categories')
  }

  async move({ params, request, response }: HttpContext) {
    const category = await CourseCategory.findByOrFail('uuid', params.category)
    await moveCategory(category, (await request.validateUsing(categoryMoveValidator)).direction)
    return response.redirect('/admin/categories')
  }

  async destroy({ params, response }: HttpContext) {
    await trashCategory(await CourseCategory.findByOrFail('uuid', params.category))
    return response.redirect('/admin/categories')
  }
}
