/** The environment of an installation: one place for what the launchers agree on. */
import fs from 'node:fs'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { root } from './node24.mjs'

export const build = path.join(root, 'build')

/** Fills in defaults, and makes the installation's secret once. */
export function applySettings() {
  const { env } = process
  env.NODE_ENV ??= 'production'
  env.HOST ??= '127.0.0.1'
  env.PORT ??= '3333'
  env.TZ = 'UTC'
  env.STOA_DATA = path.resolve(root, env.STOA_DATA ?? 'storage')
  env.LOG_LEVEL ??= 'warn'
  env.APP_KEY ??= appKey(env.STOA_DATA)
  env.APP_URL ??= `http://${env.HOST === '0.0.0.0' ? 'localhost' : env.HOST}:${env.PORT}`
}

function appKey(data) {
  const file = path.join(data, 'app_key')
  fs.mkdirSync(data, { recursive: true })
  try {
    fs.writeFileSync(file, randomBytes(24).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  return fs.readFileSync(file, 'utf8')
}
