import { resultView } from '#learning/queries/result_view'
import type { HttpContext } from '@adonisjs/core/http'

/** What came of assigning, moving deadlines or withdrawing, person by person. */
export default class EnrollmentResultsController {
  async show({ inertia, me, params }: HttpContext) {
    return inertia.render('learning/result', { result: await resultView(params.run, me) })
  }
}
