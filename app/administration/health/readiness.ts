import app from '@adonisjs/core/services/app'
import { setTimeout as sleep } from 'node:timers/promises'
import db from '#platform/db'
import { isDraining } from '#platform/http/draining'

const PATIENCE_MS = 2_000

/** Whether this process should be sent requests: not while it ends, nor without its database. */
export async function isReady(): Promise<boolean> {
  if (isDraining() || app.isTerminating) return false
  const answers = db
    .connection('system')
    .rawQuery('SELECT 1')
    .then(
      () => true,
      () => false
    )
  return Promise.race([answers, sleep(PATIENCE_MS, false, { ref: false })])
}
