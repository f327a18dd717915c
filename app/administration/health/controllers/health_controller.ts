import '#start/jobs'
import { clock } from '#platform/clock'
import { recentBackups } from '#administration/backup/backup_log'
import { healthLines } from '#administration/health/queries/health_lines'
import type { HttpContext } from '@adonisjs/core/http'

/** What the installation depends on, and how it is doing. */
export default class HealthController {
  async index({ i18n, inertia }: HttpContext) {
    return inertia.render('administration/health', {
      lines: await healthLines(i18n),
      backups: await recentBackups(),
      checkedAt: clock.now().toISO(),
    })
  }
}
