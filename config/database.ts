import pg from 'pg'
import path from 'node:path'
import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/lucid'
import { openDatabase } from '#database/open'

/** `pg` hands out BIGINT and NUMERIC as strings: identifiers stay below 2^53 and scores have two decimals. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** Where the database answers, and with which connection settings for each role. */
export const target = await openDatabase({
  url: env.get('DATABASE_URL'),
  dataDir: path.join(env.get('STOA_DATA'), 'postgres'),
  database: env.get('DATABASE_NAME') ?? (app.inTest ? 'stoa_test' : 'stoa'),
  secret: env.get('APP_KEY').release(),
})

export default defineConfig({
  connection: 'app',
  connections: {
    /** Requests and tenant jobs: owns nothing, row-level security applies. */
    app: {
      client: 'pg',
      connection: target.app,
      pool: { min: 0, max: env.get('DATABASE_POOL') ?? 10 },
    },
    /** Sign-in before a tenant is known, provisioning, dispatching: through `#platform/tenancy/system` only. */
    system: { client: 'pg', connection: target.system, pool: { min: 0, max: 4 } },
    /** Owner of the tables, for migrations. Their lock belongs to one connection, so the pool has one. */
    owner: {
      client: 'pg',
      connection: target.owner,
      pool: {
        min: 0,
        max: 1,
        afterCreate: (connection: any, done: (error: Error | null, connection: any) => void) =>
          connection.query('SET ROLE stoa_owner', (error: Error | null) => done(error, connection)),
      },
      migrations: { naturalSort: true, paths: ['database/migrations'] },
      schemaGeneration: {
        enabled: true,
        outputPath: 'database/schema.ts',
        rulesPaths: ['./database/schema_rules.js'],
        excludeTables: ['adonis_schema', 'adonis_schema_versions', ...partitions()],
      },
    },
  },
})

/** Models are made for partitioned tables, not for their months. */
function partitions() {
  const months = Array.from({ length: 12 * 20 }, (_, index) => {
    return `p${2024 + Math.floor(index / 12)}${String((index % 12) + 1).padStart(2, '0')}`
  })
  return ['analytics_events', 'audit_logs', 'system_metrics', 'xapi_statements'].flatMap((table) =>
    ['default', ...months].map((suffix) => `${table}_${suffix}`)
  )
}
