import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig, targets } from '@adonisjs/core/logger'
import { describeError, scrub } from '#platform/observability/scrub'

const SECRETS = ['password', 'token', 'secret', 'code', 'signature', 'authorization', 'cookie']

const isJson = (env.get('LOG_FORMAT') ?? (app.inProduction ? 'json' : 'pretty')) === 'json'

export default defineConfig({
  default: 'app',
  loggers: {
    app: {
      enabled: true,
      name: 'stoa',
      level: env.get('LOG_LEVEL'),
      redact: {
        paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: '[redacted]',
      },
      serializers: { err: (error) => describeError(error) },
      hooks: {
        /** The message of an error is also the message of its line. */
        logMethod(values, method) {
          method.apply(
            this,
            values.map((value: unknown) =>
              typeof value === 'string' ? scrub(value) : value
            ) as typeof values
          )
        },
      },
      transport: isJson ? undefined : { targets: targets().push(targets.pretty()).toArray() },
    },
  },
})
