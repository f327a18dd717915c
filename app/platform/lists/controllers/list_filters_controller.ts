import { NotFound } from '#platform/errors'
import { filtersOf, optionsOf } from '#platform/lists/filters/list_filters'
import { openList } from '#platform/lists/open_list'
import type { HttpContext } from '@adonisjs/core/http'

/** What can be chosen in a filter of a list, for those who see the list. */
export default class ListFiltersController {
  async show(http: HttpContext) {
    const { list, about, filter: key } = http.params
    const { definition, ctx } = await openList({ list, about: about ?? null }, http)
    const filter = filtersOf(definition).find((one) => one.key === key)
    if (filter?.kind !== 'choice') throw new NotFound()
    return optionsOf(definition, filter, ctx)
  }
}
