import { settingViews } from '#platform/settings/settings_page'
import type { HttpContext } from '@adonisjs/core/http'

/** Which parts of the application the company uses. */
export default class FeaturesController {
  async index({ i18n, inertia }: HttpContext) {
    const views = await settingViews('tenant', i18n)
    return inertia.render('platform/features', {
      features: views.filter(({ category }) => category === 'features'),
    })
  }
}
