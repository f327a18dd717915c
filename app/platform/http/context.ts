import '@adonisjs/session/session_middleware'
import '@adonisjs/i18n/types'
import type { I18n } from '@adonisjs/i18n'
import type { CurrentUser } from '#identity/current_user'

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** Who is signed in; behind `access('signed_in')` or a permission it is always set. */
    me: CurrentUser
    i18n: I18n
  }
}
