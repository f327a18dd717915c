import { backup, content, history, isolation } from '#administration/health/checks/evidence'
import { database, pool, skew } from '#administration/health/checks/database'
import { disk, migrations, partitions } from '#administration/health/checks/deployment'
import { chores, failedRuns, queue, schedules } from '#administration/health/checks/jobs'
import { files, mail, typesetting } from '#administration/health/checks/services'
import type { HealthCheck } from '#administration/health/types'

/** What the installation depends on, in the order of the page. */
export const CHECKS: HealthCheck[] = [
  database,
  pool,
  migrations,
  partitions,
  skew,
  queue,
  failedRuns,
  schedules,
  chores,
  disk,
  files,
  content,
  mail,
  typesetting,
  history,
  isolation,
  backup,
]
