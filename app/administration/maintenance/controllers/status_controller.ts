import { statusPage } from '#administration/maintenance/queries/status_page'
import type { HttpContext } from '@adonisjs/core/http'

/** Whether all is well, for anybody. */
export default class StatusController {
  async show({ i18n, inertia, request, response }: HttpContext) {
    response.header('cache-control', 'no-store')
    const status = await statusPage(i18n.locale)
    if (request.header('x-inertia') || request.accepts(['html', 'json']) === 'html') {
      return inertia.render('administration/status', { status })
    }
    return response.json(status)
  }
}
