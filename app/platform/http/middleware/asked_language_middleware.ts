import i18nManager from '@adonisjs/i18n/services/main'
import { LOCALES } from '#config/i18n'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Programs that are nobody hear in the language they ask for. */
export default class AskedLanguageMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    ctx.i18n = i18nManager.locale(ctx.request.language([...LOCALES]) ?? 'en')
    return next()
  }
}
