import path from 'node:path'
import { existsSync, readFileSync } from 'node:fs'
import { Env } from '@adonisjs/core/env'

/** Everything has a default: a fresh clone needs no .env file. */
const { env } = process
env.TZ = 'UTC'
env.NODE_ENV ??= 'development'
env.HOST ??= '127.0.0.1'
env.PORT ??= env.NODE_ENV === 'test' ? '3334' : '3333'
env.APP_URL ??= `http://${env.HOST === '0.0.0.0' ? 'localhost' : env.HOST}:${env.PORT}`
env.LOG_LEVEL ??= env.NODE_ENV === 'test' ? 'fatal' : 'info'
env.SESSION_DRIVER ??= env.NODE_ENV === 'test' ? 'memory' : 'cookie'
env.STOA_DATA ??= path.resolve(env.NODE_ENV === 'test' ? 'tmp/test' : 'storage')
if (env.NODE_ENV !== 'production')
  env.APP_KEY ??= installedKey() ?? 'development-only-key-0123456789abcdef'

const settings = await Env.create(new URL('../', import.meta.url), {
  NODE_ENV: Env.schema.enum(['development', 'production', 'test'] as const),
  HOST: Env.schema.string({ format: 'host' }),
  PORT: Env.schema.number(),
  APP_KEY: Env.schema.secret(),
  APP_URL: Env.schema.string({ format: 'url', tld: false }),
  LOG_LEVEL: Env.schema.string(),
  /** A line of JSON for each event, or something for people; JSON in production when absent */
  LOG_FORMAT: Env.schema.enum.optional(['json', 'pretty'] as const),
  /** Where traces go (OTLP over HTTP), such as http://localhost:4318; none are made when absent */
  OTEL_EXPORTER_OTLP_ENDPOINT: Env.schema.string.optional(),
  /** Who scrapes `/metrics` sends it as a bearer token; when absent only this machine may */
  METRICS_TOKEN: Env.schema.secret.optional(),
  SESSION_DRIVER: Env.schema.enum(['cookie', 'memory'] as const),
  /** Where files and the embedded database live */
  STOA_DATA: Env.schema.string(),
  /** A host of its own for content that may run scripts, such as `https://content.example.com` */
  CONTENT_ORIGIN: Env.schema.string.optional({ format: 'url', tld: false }),
  /** Where the bytes of new files go; disk when absent */
  STORAGE: Env.schema.enum.optional(['disk', 's3'] as const),
  S3_BUCKET: Env.schema.string.optional(),
  S3_REGION: Env.schema.string.optional(),
  /** Of others than Amazon, such as `https://minio.example.com` */
  S3_ENDPOINT: Env.schema.string.optional({ format: 'url', tld: false }),
  /** Begins the name of every object; `files/` when absent. Each installation has its own */
  S3_PREFIX: Env.schema.string.optional(),
  /** The bucket in the path instead of the host; on with an endpoint, else off, when absent */
  S3_PATH_STYLE: Env.schema.enum.optional(['on', 'off'] as const),
  /** When absent, what the machine is told or may: a role, or the settings of AWS tools */
  S3_ACCESS_KEY_ID: Env.schema.string.optional(),
  S3_SECRET_ACCESS_KEY: Env.schema.secret.optional(),
  /** Socket or `host:port` of clamd; files are not scanned without it. */
  CLAMD: Env.schema.string.optional(),
  /** Room for the files of each company that has no quota of its own, in GB; 100 when absent */
  STORAGE_QUOTA_GB: Env.schema.number.optional(),
  /** When absent, an embedded PostgreSQL is started */
  DATABASE_URL: Env.schema.string.optional(),
  DATABASE_NAME: Env.schema.string.optional(),
  /** Connections to the database per process, for requests and jobs */
  DATABASE_POOL: Env.schema.number.optional(),
  /** For poolers that do not know named statements, see docs/decisions/0006 */
  DATABASE_NAMED_STATEMENTS: Env.schema.enum.optional(['on', 'off'] as const),
  /** Also run jobs in the web process; `npm run jobs` runs them alone */
  JOBS: Env.schema.enum.optional(['inline', 'off'] as const),
  /** smtp://user:password@host:port; when absent, mail stays in the mailbox page */
  SMTP_URL: Env.schema.string.optional(),
  /** Keys of stored secrets, the one in use first: `<name>:<32 bytes in base64>,…`; else a file of STOA_DATA */
  SECRET_KEYS: Env.schema.secret.optional(),
  MAIL_FROM: Env.schema.string.optional(),
  /** Seconds that a process serves on after SIGTERM while `/health/ready` already says no; 0 when absent */
  DRAIN_SECONDS: Env.schema.number.optional(),
  /** Lets webhooks go to one's own network and without TLS; for those who host for themselves */
  OUTGOING_PRIVATE_ADDRESSES: Env.schema.enum.optional(['allowed', 'refused'] as const),
})

if (settings.get('STORAGE') === 's3' && !settings.get('S3_BUCKET'))
  throw new Error('STORAGE=s3 needs S3_BUCKET: the name of the bucket for files')

export default settings

/** The secret that `npm start` made: commands must use the same as the running server. */
function installedKey() {
  const file = path.join(env.STOA_DATA!, 'app_key')
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
