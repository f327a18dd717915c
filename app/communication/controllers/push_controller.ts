import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { NotFound } from '#platform/errors'
import { pushDevicesOf, subscribe, unsubscribe } from '#communication/push/subscriptions'
import { testPush } from '#communication/push/test_push'
import { vapidKeys } from '#communication/push/vapid'
import { subscriptionValidator } from '#communication/validators/push'
import type { HttpContext } from '@adonisjs/core/http'

/** News on devices while no page is open. */
export default class PushController {
  /** Asked for anew each time: an old worker would outlive a new release. */
  async worker({ response }: HttpContext) {
    response.header('cache-control', 'no-cache')
    response.type('application/javascript')
    return readFile(app.makePath('resources/push/worker.js'), 'utf8')
  }

  /** What a browser needs to subscribe. */
  async key() {
    return { publicKey: vapidKeys().publicKey }
  }

  async store({ me, request, response }: HttpContext) {
    const given = await request.validateUsing(subscriptionValidator)
    await subscribe(me.id, given, request.header('user-agent') ?? '')
    return response.status(201).send({ devices: await pushDevicesOf(me.id) })
  }

  async destroy({ me, params, response }: HttpContext) {
    if (!(await unsubscribe(me.id, params.device))) throw new NotFound()
    return response.redirect('/me/notifications/settings')
  }

  /** A message to oneself, to see whether and how it comes. */
  async test({ i18n, me, response, session }: HttpContext) {
    const { sent, of } = await testPush(me.id, i18n)
    session.flash('notice', {
      kind: sent > 0 ? 'success' : 'error',
      message: i18n.t('communication.push.tested', { sent, count: of }),
    })
    return response.redirect('/me/notifications/settings')
  }
}
