import env from '#start/env'
import { DARK_SURFACES, LIGHT_SURFACES, readableAccent } from '#platform/branding/readable_accent'
import { brandImageUrl } from '#platform/branding/appearance'
import { accentValidator } from '#platform/branding/validators/accent'
import { settingViews } from '#platform/settings/settings_page'
import type { HttpContext } from '@adonisjs/core/http'

/** The colour that counts while nobody chose one. */
const OUR_COLOR = '#2f4ea8'

/** What surrounds the colour in each theme, for the preview. */
const SURROUNDINGS = {
  light: { canvas: LIGHT_SURFACES[0], surface: LIGHT_SURFACES[1], ink: '#1b1e23' },
  dark: { canvas: DARK_SURFACES[0], surface: DARK_SURFACES[1], ink: '#eceef1' },
}

/** How the company looks to its people. */
export default class BrandingController {
  async show({ i18n, inertia, me }: HttpContext) {
    const views = await settingViews('tenant', i18n)
    return inertia.render('platform/branding', {
      settings: views.filter(({ category }) => category === 'branding'),
      ours: { name: me.tenantName, color: OUR_COLOR },
      surroundings: SURROUNDINGS,
      imagePath: brandImageUrl(me.tenantId, 'id')!.replace(/id$/, ''),
      signInAddress: `${env.get('APP_URL')}/login?company=${me.tenantSlug}`,
    })
  }

  /** The shades in which a colour would be shown, light and dark. */
  async shades({ request, response }: HttpContext) {
    const { color } = await request.validateUsing(accentValidator, { data: request.qs() })
    return response.json(readableAccent(color))
  }
}
