import SettingsController from '#platform/settings/controllers/settings_controller'
import { settingsPage } from '#platform/settings/settings_page'
import { organizationFor } from '#organizations/queries/organization_for'
import { organizationHead } from '#organizations/queries/organization_head'
import { NotFound } from '#platform/errors'
import type { HttpContext } from '@adonisjs/core/http'

/** What a part of the company decides for itself and what lies below it. */
export default class OrganizationSettingsController extends SettingsController {
  protected async placeOf({ me, params }: HttpContext) {
    const { id, parentId } = await organizationFor(me, params.organization)
    // The company itself has a page of its own.
    if (parentId === null) throw new NotFound()
    return { organization: id }
  }

  async index(ctx: HttpContext) {
    return ctx.inertia.render('organizations/organization_settings', {
      ...(await settingsPage(await this.placeOf(ctx), ctx.i18n)),
      organization: await organizationHead(ctx.me, ctx.params.organization),
    })
  }
}
