import { settingViews } from '#platform/settings/settings_page'
import type { HttpContext } from '@adonisjs/core/http'

/** Which parts of the application the company uses. */
export default class FeaturesController {
  async index({ i18n, inertia, request }: HttpContext) {
    const level = request.url().startsWith('/system/') ? 'system' : 'tenant'
    const views = await settingViews(level, i18n)
    return inertia.render('platform/features', {
      level,
      features: views.filter(({ category }) => category === 'features'),
    })
  }
}
