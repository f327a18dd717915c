/** Finds the Node.js 24 that the application runs on; npm itself may run on an older one. */
import fs from 'node:fs'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(fileURLToPath(import.meta.url), '../..')

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
export function ensureDependencies() {
  const stamp = path.join(root, 'node_modules/.stoa-installed')
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock && node24()) return

  step('Installing dependencies (about a minute)')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // Not `npm ci`: it refuses a lockfile that lists builds for other platforms by name only.
  const { status } = spawnSync(npm, ['install', '--no-save', '--include=dev'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'development' },
  })
  if (status !== 0) {
    fail(
      'npm could not install the dependencies.',
      'Check the network and the messages above, then run the same command again.'
    )
  }
  if (!node24()) {
    fail(
      `There is no Node.js 24 for ${process.platform}-${process.arch} in the packages.`,
      'Install Node.js 24 or newer and run the same command again.'
    )
  }
  fs.writeFileSync(stamp, lock)
}

export function step(text) {
  console.log(`\x1b[2m›\x1b[0m ${text}`)
}

/** Ends with what went wrong and what to do about it. */
export function fail(what, advice) {
  console.error(`\n\x1b[31m✖ ${what}\x1b[0m\n  ${advice}`)
  process.exit(1)
}
