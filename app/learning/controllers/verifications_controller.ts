import limiter from '@adonisjs/limiter/services/main'
import { Exception } from '@adonisjs/core/exceptions'
import { verification } from '#learning/queries/verification'
import type { HttpContext } from '@adonisjs/core/http'

/** The public check of a certificate by its number. */
export default class VerificationsController {
  async show({ inertia, params, request, response }: HttpContext) {
    const throttle = limiter.use({ requests: 60, duration: '1 min' })
    if ((await throttle.attempt(`verify:${request.ip()}`, () => true)) === undefined) {
      throw new Exception('Too many checks', { status: 429 })
    }
    const result = await verification(params.serial)
    if (result.status === 'unknown') response.status(404)
    return inertia.render('learning/verification', { result })
  }
}
