import { myCertificates } from '#learning/queries/my_certificates'
import { whatToDo } from '#learning/queries/what_to_do'
import type { HttpContext } from '@adonisjs/core/http'

/** Where everybody arrives: what to do next. */
export default class HomeController {
  async show({ inertia, me }: HttpContext) {
    const { toDos, continueAt } = await whatToDo(me)
    return inertia.render('learning/home', {
      toDos,
      continueAt,
      certificates: await myCertificates(me.id, 3),
    })
  }
}
