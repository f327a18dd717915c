import { NotFound } from '#platform/errors'
import { hasLevel, settingNamed } from '#platform/settings/define_setting'
import { ownValue, valueOfRow } from '#platform/settings/effective_value'
import { storedSettings, SYSTEM } from '#platform/settings/stored_settings'
import { lockValidator } from '#platform/settings/validators/settings'
import { writeSettings } from '#platform/settings/write_settings'
import type { HttpContext } from '@adonisjs/core/http'

/** Takes a decision from the companies, or gives it back: what they chose waits meanwhile. */
export default class SettingLocksController {
  async update({ i18n, params, request, response, session }: HttpContext) {
    const definition = settingNamed(params.setting)
    if (!definition || !hasLevel(definition, 'system') || !hasLevel(definition, 'tenant'))
      throw new NotFound()
    const { isLocked } = await request.validateUsing(lockValidator)
    const row = ownValue(definition, (await storedSettings(SYSTEM)).get(definition.key) ?? {})
    const value = row ? valueOfRow(definition, row) : null
    await writeSettings([{ definition, value, isLocked }], 'system')
    const message = i18n.t(`settings.${isLocked ? 'locked' : 'unlocked'}`)
    session.flash('notice', { kind: 'success', message })
    return response.redirect().back()
  }
}
