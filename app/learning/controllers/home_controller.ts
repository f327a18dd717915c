import { homeFigures } from '#learning/home_parts'
import { myCertificates } from '#learning/queries/my_certificates'
import { nextRenewal } from '#learning/rules/next_renewal'
import { whatToDo } from '#learning/queries/what_to_do'
import { byConsequence } from '#platform/duties/consequence'
import { dutiesOf } from '#platform/duties/define_duty'
import type { HttpContext } from '@adonisjs/core/http'

/** Where everybody arrives: what to do next, and what waits in one's care. */
export default class HomeController {
  async show(ctx: HttpContext) {
    const { inertia, me } = ctx
    const { toDos, continueAt } = await whatToDo(me)
    const certificates = await myCertificates(me.id, 3)
    return inertia.render('learning/home', {
      toDos: [...toDos, ...(await dutiesOf(ctx))].sort(byConsequence),
      continueAt,
      figures: await homeFigures(ctx),
      certificates,
      nextRenewal: nextRenewal(certificates),
    })
  }
}
