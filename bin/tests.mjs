/** `npm test`: checks, then all suites against a real PostgreSQL and a real Chromium. */
import fs from 'node:fs'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { runChecks } from './checks.mjs'
import { fail, step } from './node24.mjs'
import { root } from './processes.mjs'

const only = process.argv.slice(2)

ensureChromium()
if (only.length === 0 && !runChecks()) process.exit(1)

step('Building the browser code')
const built = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel=warn'],
  {
    cwd: root,
    stdio: 'inherit',
  }
)
if (built.status !== 0) process.exit(1)

const { status } = spawnSync(
  process.execPath,
  ['--import=@poppinss/ts-exec', 'bin/test.ts', ...only],
  { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } }
)
process.exit(status ?? 1)

/** Chromium from Debian's packages, installed when it is missing and we may. */
function ensureChromium() {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  const found = places.find((place) => place && fs.existsSync(place))
  if (found) {
    process.env.CHROMIUM = found
    return
  }
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) {
    fail(
      'There is no Chromium for the browser tests.',
      'Install one, or name it: CHROMIUM=/path/to/chromium npm test'
    )
  }
  step('Installing Chromium, and what else real tests need')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  spawnSync(
    'apt-get',
    [
      ...['install', '-y', '-qq', '--no-install-recommends'],
      ...['chromium', 'poppler-utils', 'clamav-daemon'],
    ],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    }
  )
  if (!fs.existsSync('/usr/bin/chromium'))
    fail('Chromium could not be installed.', 'See the messages of apt-get above.')
  process.env.CHROMIUM = '/usr/bin/chromium'
}
