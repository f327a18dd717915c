import Tag from '#platform/tags/tag'
import { NotFound } from '#platform/errors'
import { containing } from '#platform/search/containing'
import type { HttpContext } from '@adonisjs/core/http'
import type { Permission } from '#platform/permissions/catalog'

const MOST = 20
const MARKING: Permission[] = ['courses.edit', 'questions.edit', 'tags.manage']

export default class TagChoicesController {
  /** Words of the vocabulary with these letters, for a field of tags. */
  async index({ me, request }: HttpContext) {
    if (!MARKING.some((permission) => me.grants.anywhere(permission))) throw new NotFound()
    const search = String(request.qs().search ?? '').slice(0, 60)
    const tags = await Tag.query()
      .whereILike('name', containing(search.trim()))
      .orderBy('name')
      .limit(MOST)
    return tags.map(({ uuid, name, color, description }) => ({
      id: uuid,
      name,
      color,
      description,
    }))
  }
}
