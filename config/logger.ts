import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig, targets } from '@adonisjs/core/logger'

export default defineConfig({
  default: 'app',
  loggers: {
    app: {
      enabled: true,
      name: 'stoa',
      level: env.get('LOG_LEVEL'),
      redact: { paths: ['password', '*.password', 'token', '*.token', 'headers.cookie'] },
      transport: app.inProduction
        ? undefined
        : { targets: targets().push(targets.pretty()).toArray() },
    },
  },
})
