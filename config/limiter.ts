import { defineConfig, stores } from '@adonisjs/limiter'

export default defineConfig({
  default: 'database',
  stores: {
    database: stores.database({
      connectionName: 'system',
      schemaName: 'stoa_ops',
      tableName: 'rate_limits',
    }),
  },
})
