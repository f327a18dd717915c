import { lastIsolationTest } from '#administration/isolation/isolation_log'
import { testIsolation } from '#administration/isolation/test_isolation'
import type { HttpContext } from '@adonisjs/core/http'

/** Whether companies see nothing of each other, table by table. */
export default class IsolationController {
  async index({ inertia }: HttpContext) {
    return inertia.render('administration/isolation', { test: await lastIsolationTest() })
  }

  async store({ response }: HttpContext) {
    await testIsolation()
    return response.redirect('/system/health/isolation')
  }
}
