import router from '@adonisjs/core/services/router'
import { access, api, openApi } from '#start/kernel'
import { answerEndpoint } from '#platform/api/answer_endpoint'
import { byAddress, definedEndpoints, type Endpoint } from '#platform/api/define_endpoint'

/** Makes a route of every endpoint. */
export function registerEndpoints() {
  for (const endpoint of [...definedEndpoints()].sort(byAddress)) register(endpoint)
}

function register(endpoint: Endpoint) {
  router
    .route(`/api/v1${endpoint.path}`, [endpoint.method], (ctx) => answerEndpoint(endpoint, ctx))
    .use([...(endpoint.permission === 'public' ? openApi() : api()), access(endpoint.permission)])
}
