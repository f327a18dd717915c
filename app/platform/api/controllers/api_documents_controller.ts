import env from '#start/env'
import { openApi } from '#platform/api/openapi/open_api'
import { documentedOperations } from '#platform/api/openapi/documented_operations'
import type { HttpContext } from '@adonisjs/core/http'

/** What programs can do, for programs and for those who write them. */
export default class ApiDocumentsController {
  async openApi({ response }: HttpContext) {
    response.header('access-control-allow-origin', '*')
    return openApi(env.get('APP_URL'))
  }

  async show({ inertia }: HttpContext) {
    return inertia.render('platform/api_documentation', documentedOperations(env.get('APP_URL')))
  }
}
