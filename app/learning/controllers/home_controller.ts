import { homeFigures } from '#learning/home_parts'
import { myCertificates } from '#learning/queries/my_certificates'
import { whatToDo } from '#learning/queries/what_to_do'
import type { HttpContext } from '@adonisjs/core/http'

/** Where everybody arrives: what to do next, and what waits in one's care. */
export default class HomeController {
  async show(ctx: HttpContext) {
    const { inertia, me } = ctx
    const { toDos, continueAt } = await whatToDo(me)
    return inertia.render('learning/home', {
      toDos,
      continueAt,
      figures: await homeFigures(ctx),
      certificates: await myCertificates(me.id, 3),
    })
  }
}
