import { isReady } from '#administration/health/readiness'
import type { HttpContext } from '@adonisjs/core/http'

/** For load balancers and supervisors: no more than yes or no. */
export default class ProbesController {
  /** The process lives. */
  live({ response }: HttpContext) {
    return answer(response, true)
  }

  /** The process may be sent requests. */
  async ready({ response }: HttpContext) {
    return answer(response, await isReady())
  }
}

function answer(response: HttpContext['response'], isWell: boolean) {
  response.header('cache-control', 'no-store')
  return response.status(isWell ? 200 : 503).send({ status: isWell ? 'ok' : 'unavailable' })
}
