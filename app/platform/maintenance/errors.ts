import { Exception } from '@adonisjs/core/exceptions'
import { clock } from '#platform/clock'
import { instantInWords } from '#platform/dates/instant_in_words'
import { wordsIn } from '#platform/maintenance/notices'
import type { HttpContext } from '@adonisjs/core/http'
import type { MaintenanceWindow } from '#platform/maintenance/types'

/** A window keeps what was asked for from being done; programs and browsers hear when to come back. */
export class UnderMaintenance extends Exception {
  static status = 503
  /** Of the message: `platform.maintenance.errors.<effect>`. */
  readonly key: string
  params: Record<string, string> = {}

  constructor(readonly window: MaintenanceWindow) {
    super(`Under maintenance until ${window.endsAt.toISOString()}`)
    this.key = `platform.maintenance.errors.${window.effect}`
  }

  /** Says when it is over, in the language and zone of who asks; before anything is answered. */
  prepare({ i18n, me, response }: HttpContext) {
    const seconds = Math.ceil((this.window.endsAt.getTime() - clock.now().toMillis()) / 1000)
    response.header('retry-after', String(Math.max(1, seconds)))
    response.header('cache-control', 'no-store')
    const reader = { locale: i18n.locale, timezone: me?.timezone ?? 'UTC' }
    this.params = { until: instantInWords(this.window.endsAt, reader) }
  }

  async handle(_: this, ctx: HttpContext) {
    const { i18n, inertia, request, response, session } = ctx
    const message = i18n.t(this.key, this.params)
    const isPage = request.header('x-inertia') || request.accepts(['html', 'json']) === 'html'
    if (!inertia || !isPage) {
      const body = { type: 'about:blank', status: 503, code: this.key, detail: message }
      return response.status(503).send(body)
    }
    // What was sent is not done; the page it was sent from says why.
    if (request.method() !== 'GET') {
      session.flash('notice', { kind: 'error', message })
      return response.redirect().back()
    }
    response.status(503)
    const { title, text } = wordsIn(this.window, i18n.locale)
    const endsAt = this.window.endsAt.toISOString()
    return response.send(await inertia.render('platform/maintenance', { title, text, endsAt }))
  }
}
