import { openBell } from '#communication/live/bells'
import { bellLines } from '#communication/queries/bell_lines'
import { bellStates } from '#communication/queries/bell_states'
import type { HttpContext } from '@adonisjs/core/http'

/** The bell in the top bar: what is new, and a stream that says when something is. */
export default class BellsController {
  async show({ me, response }: HttpContext) {
    const states = await bellStates([me.id])
    response.header('cache-control', 'no-store')
    return { unread: states.get(me.id)!.unread, lines: await bellLines(me) }
  }

  async stream({ me, request, response }: HttpContext) {
    const stream = await openBell(me.id, request.header('last-event-id'))
    return stream.answer(response)
  }
}
