import { NotFound } from '#platform/errors'
import { hasLevel, settingNamed, type SettingLevel } from '#platform/settings/define_setting'
import { saveSettings } from '#platform/settings/save_settings'
import { exportSettings, previewImport } from '#platform/settings/settings_file'
import { settingsPage } from '#platform/settings/settings_page'
import { settingsValidator } from '#platform/settings/validators/settings'
import type { HttpContext } from '@adonisjs/core/http'

/** What a company decides, and (below `/system`) what the installation decides for all. */
export default class SettingsController {
  async index({ i18n, inertia, request }: HttpContext) {
    return inertia.render('platform/settings', await settingsPage(levelOf(request), i18n))
  }

  async update({ i18n, request, response, session }: HttpContext) {
    const { settings } = await request.validateUsing(settingsValidator)
    await saveSettings(settings, levelOf(request), i18n)
    session.flash('notice', { kind: 'success', message: i18n.t('settings.saved') })
    return response.redirect().back()
  }

  /** Back to what is inherited. */
  async destroy({ i18n, params, request, response, session }: HttpContext) {
    const level = levelOf(request)
    const definition = settingNamed(params.setting)
    if (!definition || !hasLevel(definition, level)) throw new NotFound()
    await saveSettings({ [definition.key]: null }, level, i18n)
    const label = i18n.t(`settings.${definition.key}.label`)
    session.flash('notice', { kind: 'success', message: i18n.t('settings.was_reset', { label }) })
    return response.redirect().back()
  }

  async export({ i18n, request, response }: HttpContext) {
    response.header('content-disposition', 'attachment; filename="settings.json"')
    return response.json(await exportSettings(levelOf(request), i18n))
  }

  async preview({ i18n, request, response }: HttpContext) {
    const { settings } = await request.validateUsing(settingsValidator)
    return response.json({ lines: await previewImport(settings, levelOf(request), i18n) })
  }
}

const levelOf = (request: HttpContext['request']): SettingLevel =>
  request.url().startsWith('/system/') ? 'system' : 'tenant'
