import env from '#start/env'
import { readableAccent } from '#platform/branding/readable_accent'
import { brandImageUrl } from '#platform/branding/appearance'
import { accentValidator } from '#platform/branding/validators/accent'
import { settingViews } from '#platform/settings/settings_page'
import type { HttpContext } from '@adonisjs/core/http'

/** The colour that counts while nobody chose one. */
const OUR_COLOR = '#2f4ea8'

/** How the company looks to its people. */
export default class BrandingController {
  async show({ i18n, inertia, me }: HttpContext) {
    const views = await settingViews('tenant', i18n)
    return inertia.render('platform/branding', {
      settings: views.filter(({ category }) => category === 'branding'),
      ours: { name: me.tenantName, color: OUR_COLOR },
      imagePath: brandImageUrl(me.tenantId, 'id')!.replace(/id$/, ''),
      signInAddress: `${env.get('APP_URL')}/login/to/${me.tenantSlug}`,
    })
  }

  /** The shades in which a colour would be shown, light and dark. */
  async shades({ request, response }: HttpContext) {
    const { color } = await request.validateUsing(accentValidator, { data: request.qs() })
    return response.json(readableAccent(color))
  }
}
