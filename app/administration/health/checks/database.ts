import { performance } from 'node:perf_hooks'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { clockState, poolState } from '#administration/health/rules/states'
import type { HealthCheck } from '#administration/health/types'

/** It answers, how fast, and which version it is. */
export const database: HealthCheck = {
  key: 'database',
  async find() {
    const start = performance.now()
    const { rows } = await db.connection('system').rawQuery(`SHOW server_version`)
    const version = rows[0].server_version.split(' ')[0]
    const ms = Math.ceil(performance.now() - start)
    return { state: 'ok', says: 'answers', values: { version, ms } }
  },
}

/** Connections of this process, for requests and jobs. */
export const pool: HealthCheck = {
  key: 'pool',
  find() {
    const connections = (db.manager.get('app')?.connection as any)?.pool
    const used = connections?.numUsed() ?? 0
    const waiting = connections?.numPendingAcquires() ?? 0
    const max = connections?.max ?? 0
    return {
      state: poolState({ used, waiting, max }),
      says: 'used',
      values: { used, waiting, max },
    }
  },
}

/** How far the clock of this machine is from that of the database: deadlines are decided by both. */
export const skew: HealthCheck = {
  key: 'clock',
  async find() {
    const before = clock.now().toMillis()
    const { rows } = await db.connection('system').rawQuery(`SELECT clock_timestamp() AS now`)
    const after = clock.now().toMillis()
    const seconds = Math.abs(rows[0].now.getTime() - (before + after) / 2) / 1000
    return { state: clockState(seconds), says: 'apart', values: { seconds } }
  },
}
