import '#platform/http/context'
import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'
import type { Access } from '#platform/http/middleware/access_middleware'

server.errorHandler(() => import('#platform/http/exception_handler'))

server.use([
  () => import('#platform/http/middleware/container_bindings_middleware'),
  () => import('#platform/http/middleware/assets_middleware'),
  () => import('#platform/http/middleware/compression_middleware'),
  () => import('@adonisjs/vite/vite_middleware'),
])

export const middleware = router.named({
  body: () => import('@adonisjs/core/bodyparser_middleware'),
  storable: () => import('#platform/http/middleware/storable_text_middleware'),
  session: () => import('@adonisjs/session/session_middleware'),
  sessionCookies: () => import('#platform/http/middleware/session_cookies_middleware'),
  shield: () => import('@adonisjs/shield/shield_middleware'),
  tenant: () => import('#platform/http/middleware/tenant_middleware'),
  person: () => import('#platform/http/middleware/person_middleware'),
  inertia: () => import('#platform/http/middleware/inertia_middleware'),
  api: () => import('#platform/http/middleware/api_middleware'),
  asked: () => import('#platform/http/middleware/asked_language_middleware'),
  keyPerson: () => import('#platform/http/middleware/key_person_middleware'),
  access: () => import('#platform/http/middleware/access_middleware'),
})

/** What every page of the application runs through, in this order. */
export const web = () => [
  middleware.session(),
  middleware.sessionCookies(),
  middleware.body(),
  middleware.storable(),
  middleware.shield(),
  middleware.tenant(),
  middleware.inertia(),
]

/** What every request of a program runs through: a key instead of a session, so no cookies and no CSRF. */
export const api = () => [middleware.body(), middleware.storable(), middleware.api()]

/** The same for what needs no key. */
export const openApi = () => [middleware.body(), middleware.storable(), middleware.asked()]

/** Declares who may come through a route: `access('courses.edit')`, `access('public')`. */
export const access = (to: Access) => middleware.access(to)
