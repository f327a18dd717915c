import { peopleList } from '#identity/people_list'
import { showList } from '#platform/lists/show_list'
import type { HttpContext } from '@adonisjs/core/http'

export default class PeopleController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('identity/people', { list: await showList(peopleList, ctx) })
  }
}
