/** `npm test`: checks, then all suites against a real PostgreSQL and a real Chromium. */
import fs from 'node:fs'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { generate, runChecks } from './checks.mjs'
import { fail, step } from './node24.mjs'
import { ended, root, spawnTied } from './processes.mjs'

const only = process.argv.slice(2)

ensureChromium()
if (!(await generate())) process.exit(1)
buildBrowserCode()
process.exit(only.length > 0 ? (await runSuites(only)).status : await runEverything())

/** Two lanes at once, for two cores: much of a test is waiting. */
async function runEverything() {
  step('Running the functional tests, and beside them the checks, unit and browser tests')
  const [functional, others] = await Promise.all([runSuites(['functional']), runSecondLane()])
  console.log(others.output)
  console.log(totalOf(functional.output + others.output))
  return functional.status || others.status
}

/** What it says is kept until the end, so that the lanes do not talk at once. */
async function runSecondLane() {
  const arePassed = await runChecks()
  const suites = await runSuites(['unit', 'browser'], { isHeard: false, env: placeOfItsOwn() })
  return { ...suites, status: suites.status || Number(!arePassed) }
}

/** A port, a data directory and a database that the first lane does not use. */
function placeOfItsOwn() {
  const { PORT = '3334', STOA_DATA = path.join(root, 'tmp/test') } = process.env
  return {
    PORT: String(Number(PORT) + 2),
    STOA_DATA: `${STOA_DATA}-browser`,
    DATABASE_NAME: 'stoa_test_browser',
  }
}

async function runSuites(suites, { isHeard = true, env = {} } = {}) {
  const child = spawnTied(['--import=@poppinss/ts-exec', 'bin/test.ts', ...suites], {
    output: 'pipe',
    env: { NODE_ENV: 'test', ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text
      if (isHeard) process.stdout.write(text)
    })
  }
  const { status } = await ended(child)
  return { status: status ?? 1, output }
}

/** The last line, in the form that each suite's run ends with. */
function totalOf(output) {
  const counts = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)]
  const [passed, failed, skipped] = [1, 2, 3].map((at) =>
    counts.reduce((sum, line) => sum + Number(line[at]), 0)
  )
  return `All lanes: ${passed} passed, ${failed} failed, ${skipped} skipped`
}

function buildBrowserCode() {
  step('Building the browser code')
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel=warn'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(1)
}

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
