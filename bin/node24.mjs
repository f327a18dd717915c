/** Finds the Node.js 24 that the application runs on; npm itself may run on an older one. */
import fs from 'node:fs'
import path from 'node:path'
import { spawn } from 'node:child_process'
import { ended, oneAtATime, root } from './processes.mjs'

/** The running Node.js when it is new enough, else the one that npm installed. */
export function node24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const local = path.join(
    root,
    'node_modules/.bin',
    process.platform === 'win32' ? 'node.cmd' : 'node'
  )
  return fs.existsSync(local) ? fs.realpathSync(local) : null
}

/** Installs dependencies when they are missing or the lockfile changed since. */
export async function ensureDependencies() {
  if (isInstalled()) return
  try {
    await oneAtATime(async () => isInstalled() || (await install()))
  } catch (error) {
    if (!UNWRITABLE.has(error.code)) throw error
    fail(`${root} cannot be written (${error.code}).`, 'Run Stoa as the owner of that folder.')
  }
}

const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC'])
const stamp = path.join(root, 'node_modules/.stoa-installed')
const unfinished = path.join(root, 'node_modules/.stoa-unfinished')
const lockfile = () => fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')

function isInstalled() {
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lockfile() && node24()
}

async function install() {
  step('Installing dependencies (about a minute)')
  const packages = path.dirname(stamp)
  // npm does not notice that an earlier installation was interrupted.
  if (fs.existsSync(unfinished)) fs.rmSync(packages, { recursive: true, force: true })
  fs.mkdirSync(packages, { recursive: true })
  fs.writeFileSync(unfinished, '')
  fs.rmSync(stamp, { force: true })
  const status = await npmInstall()
  fs.rmSync(unfinished, { force: true })
  if (status !== 0) {
    fail(
      'npm could not install the dependencies.',
      'Check the network, the disk and the messages above, then run the same command again.'
    )
  }
  if (!node24()) {
    fail(
      `There is no Node.js 24 for ${process.platform}-${process.arch} in the packages.`,
      'Install Node.js 24 or newer and run the same command again.'
    )
  }
  fs.writeFileSync(stamp, lockfile())
}

async function npmInstall() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // Not `npm ci`: it refuses a lockfile that lists builds for other platforms by name only.
  const child = spawn(npm, ['install', '--no-save', '--include=dev'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'development' },
  })
  let isStopped = false
  // npm finishes first when it is asked politely; the next start installs anew anyway.
  const stop = () => (isStopped = child.kill('SIGKILL'))
  for (const signal of SIGNALS) process.on(signal, stop)
  const { status, signal } = await ended(child)
  if (isStopped || signal) process.exit(1)
  for (const signal of SIGNALS) process.off(signal, stop)
  return status
}

export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

export function step(text) {
  console.log(`\x1b[2m›\x1b[0m ${text}`)
}

/** Ends with what went wrong and what to do about it. */
export function fail(what, advice) {
  console.error(`\n\x1b[31m✖ ${what}\x1b[0m\n  ${advice}`)
  process.exit(1)
}
