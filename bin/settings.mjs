/** The environment of an installation: one place for what the launchers agree on. */
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { fail } from './node24.mjs'
import { root } from './processes.mjs'

export const build = path.join(root, 'build')

/** Fills in defaults, and makes the installation's secret once. */
export function applySettings({ NODE_ENV = 'production', LOG_LEVEL = 'warn', ...more } = {}) {
  const { env } = process
  env.NODE_ENV ??= NODE_ENV
  env.LOG_LEVEL ??= LOG_LEVEL
  env.HOST ??= '127.0.0.1'
  env.PORT ??= '3333'
  env.TZ = 'UTC'
  env.STOA_DATA = path.resolve(root, env.STOA_DATA ?? 'storage')
  env.APP_KEY ??= appKey(env.STOA_DATA)
  env.APP_URL ??= `http://${env.HOST === '0.0.0.0' ? 'localhost' : env.HOST}:${env.PORT}`
  Object.assign(env, more)
}

function appKey(data) {
  const file = path.join(data, 'app_key')
  try {
    fs.mkdirSync(data, { recursive: true })
    fs.accessSync(data, fs.constants.W_OK)
    if (!fs.existsSync(file)) makeOnce(file, randomBytes(24).toString('base64url'))
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    return fail(
      `STOA_DATA cannot be used: ${error.message}`,
      'It must be a folder that this account may write. Choose one: STOA_DATA=/path/to/data npm start'
    )
  }
}

/** Whole or not at all, and the first of several processes wins. */
function makeOnce(file, content) {
  const own = `${file}.${process.pid}`
  fs.writeFileSync(own, content, { mode: 0o600, flush: true })
  try {
    fs.linkSync(own, file)
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  } finally {
    fs.rmSync(own)
  }
}

/** Asked before anything else, so that nobody waits for a build that cannot be served. */
export async function assertPortIsFree() {
  const { HOST, PORT } = process.env
  const probe = net.createServer()
  try {
    await new Promise((resolve, reject) => {
      probe.once('error', reject).listen({ host: HOST, port: PORT }, resolve)
    })
    await new Promise((resolve) => probe.close(resolve))
  } catch (error) {
    fail(
      error.code === 'EADDRINUSE'
        ? `Port ${PORT} of ${HOST} is taken.`
        : `Nothing can listen on ${HOST}:${PORT}: ${error.message}`,
      'If Stoa runs already, stop it first. Another port: PORT=3400 npm start'
    )
  }
}
