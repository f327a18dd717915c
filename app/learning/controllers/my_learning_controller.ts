import { pastCycles } from '#learning/queries/past_cycles'
import { whatToDo } from '#learning/queries/what_to_do'
import type { HttpContext } from '@adonisjs/core/http'

/** All of one's courses: those to do, and what has become of the others. */
export default class MyLearningController {
  async index({ inertia, me, request }: HttpContext) {
    const { toDos } = await whatToDo(me)
    return inertia.render('learning/my_learning', {
      tab: request.input('tab') === 'done' ? ('done' as const) : ('to_do' as const),
      toDos: toDos.filter(({ urgency }) => urgency !== 'renew'),
      past: await pastCycles(me.id),
    })
  }
}
