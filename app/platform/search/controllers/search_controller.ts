import { searchEverything } from '#platform/search/search_everything'
import type { HttpContext } from '@adonisjs/core/http'

/** What the palette shows while somebody types. */
export default class SearchController {
  async index({ i18n, me, request }: HttpContext) {
    return searchEverything(String(request.input('q') ?? ''), me, i18n)
  }
}
