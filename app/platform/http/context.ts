import '@adonisjs/session/session_middleware'
import '@adonisjs/i18n/types'
import type { I18n } from '@adonisjs/i18n'
import type { Appearance } from '#platform/branding/appearance'
import type { MaintenanceNotice } from '#platform/maintenance/types'
import type { TenantClient } from '#platform/tenancy/tenant_client'
import type ApiKey from '#platform/api/keys/api_key'
import type { CurrentUser } from '#identity/current_user'

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** Who is signed in; behind `access('signed_in')` or a permission it is always set. */
    me: CurrentUser
    i18n: I18n
    /** The transaction of the request. */
    client?: TenantClient
    /** With which a program came. */
    apiKey?: ApiKey
    /** The face of the company, and which of its parts are switched off. */
    appearance?: Appearance
    featuresOff?: string[]
    /** What is announced on every page. */
    maintenance?: MaintenanceNotice[]
  }
}
