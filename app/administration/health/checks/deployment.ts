import { readdir, statfs } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import db from '#platform/db'
import env from '#start/env'
import { diskState, partitionsState } from '#administration/health/rules/states'
import type { HealthCheck } from '#administration/health/types'

/** Migrations of this version that the database has not seen. */
export const migrations: HealthCheck = {
  key: 'migrations',
  async find() {
    const files = await readdir(app.migrationsPath())
    const rows = await db.connection('system').from('adonis_schema').select('name').limit(10_000)
    const done = new Set(rows.map((row: { name: string }) => baseName(row.name)))
    const known = files.filter((file) => /^\d.*\.[jt]s$/.test(file)).map(baseName)
    const pending = known.filter((name) => !done.has(name)).length
    return pending > 0
      ? { state: 'failed', says: 'pending', values: { count: pending } }
      : { state: 'ok', says: 'none', values: { count: known.length } }
  },
}

const baseName = (file: string) => file.replace(/^.*\//, '').replace(/\.[jt]s$/, '')

/** Room where files, uploads and the embedded database lie. */
export const disk: HealthCheck = {
  key: 'disk',
  async find() {
    const { bavail, blocks, bsize } = await statfs(env.get('STOA_DATA'))
    const percent = (100 * bavail) / blocks
    const gigabytes = (bavail * bsize) / 1_000_000_000
    return {
      state: diskState(percent),
      says: 'free',
      values: { percent: percent / 100, gigabytes },
    }
  },
}

/** Months of the partitioned tables that are made already, the least of them. */
export const partitions: HealthCheck = {
  key: 'partitions',
  async find() {
    const { rows } = await db.connection('system').rawQuery(MONTHS_AHEAD)
    const months = rows[0]?.months ?? 0
    return { state: partitionsState(months), says: 'ahead', values: { count: months } }
  },
}

const MONTHS_AHEAD = `
SELECT min(ahead)::int AS months FROM (
  SELECT count(*) FILTER (WHERE right(child.relname, 6) > to_char(now(), 'YYYYMM')) AS ahead
  FROM pg_inherits i
  JOIN pg_class child ON child.oid = i.inhrelid AND child.relname ~ '_p[0-9]{6}$'
  JOIN pg_class parent ON parent.oid = i.inhparent AND parent.relkind = 'p'
    AND parent.relnamespace = 'public'::regnamespace
  GROUP BY i.inhparent) months`
