import { publicCheck } from '#learning/queries/public_check'
import type { HttpContext } from '@adonisjs/core/http'

/** The public check of a certificate by its number. */
export default class VerificationsController {
  async show({ inertia, params, request, response }: HttpContext) {
    const result = await publicCheck(params.serial, request.ip())
    if (result.status === 'unknown') response.status(404)
    return inertia.render('learning/verification', { result })
  }
}
