import { NotFound } from '#platform/errors'
import {
  hasLevel,
  levelOf,
  settingNamed,
  type SettingPlace,
} from '#platform/settings/define_setting'
import { lockSetting } from '#platform/settings/lock_setting'
import { saveSettings } from '#platform/settings/save_settings'
import { exportSettings, previewImport } from '#platform/settings/settings_file'
import { settingsPage } from '#platform/settings/settings_page'
import { lockValidator, settingsValidator } from '#platform/settings/validators/settings'
import type { HttpContext } from '@adonisjs/core/http'

/** What a company decides, and (below `/system`) what the installation decides for all. */
export default class SettingsController {
  /** Whose settings the page is about. @throws NotFound */
  protected async placeOf({ request }: HttpContext): Promise<SettingPlace> {
    return request.url().startsWith('/system/') ? 'system' : 'tenant'
  }

  async index(ctx: HttpContext): Promise<unknown> {
    const page = await settingsPage(await this.placeOf(ctx), ctx.i18n)
    return ctx.inertia.render('platform/settings', page)
  }

  async update(ctx: HttpContext) {
    const { i18n, request, response, session } = ctx
    const place = await this.placeOf(ctx)
    const { settings, seen } = await request.validateUsing(settingsValidator)
    await saveSettings(settings, place, i18n, seen)
    session.flash('notice', { kind: 'success', message: i18n.t('settings.saved') })
    return response.redirect().back()
  }

  /** Back to what is inherited. */
  async destroy(ctx: HttpContext) {
    const { i18n, params, response, session } = ctx
    const place = await this.placeOf(ctx)
    const definition = settingNamed(params.setting)
    if (!definition || !hasLevel(definition, levelOf(place))) throw new NotFound()
    await saveSettings({ [definition.key]: null }, place, i18n)
    const label = i18n.t(`settings.${definition.key}.label`)
    session.flash('notice', { kind: 'success', message: i18n.t('settings.was_reset', { label }) })
    return response.redirect().back()
  }

  /** Takes a decision from those below, or gives it back: what they chose waits meanwhile. */
  async lock(ctx: HttpContext) {
    const { i18n, params, request, response, session } = ctx
    const place = await this.placeOf(ctx)
    const { isLocked } = await request.validateUsing(lockValidator)
    await lockSetting(params.setting, isLocked, place)
    const words = `settings.${isLocked ? 'locked' : 'unlocked'}.${levelOf(place)}`
    session.flash('notice', { kind: 'success', message: i18n.t(words) })
    return response.redirect().back()
  }

  async export(ctx: HttpContext) {
    ctx.response.header('content-disposition', 'attachment; filename="settings.json"')
    return ctx.response.json(await exportSettings(await this.placeOf(ctx), ctx.i18n))
  }

  async preview(ctx: HttpContext) {
    const place = await this.placeOf(ctx)
    const { settings } = await ctx.request.validateUsing(settingsValidator)
    return ctx.response.json({ lines: await previewImport(settings, place, ctx.i18n) })
  }
}
