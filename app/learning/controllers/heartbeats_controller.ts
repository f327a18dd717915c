import { recordHeartbeat } from '#learning/actions/record_heartbeat'
import { heartbeatValidator } from '#learning/validators/player'
import type { HttpContext } from '@adonisjs/core/http'

export default class HeartbeatsController {
  async store({ me, params, request }: HttpContext) {
    const beat = await request.validateUsing(heartbeatValidator)
    return { seconds: await recordHeartbeat(me.id, { ...beat, item: params.item }) }
  }
}
