/** `npm run check`: format, lint, domain order, dead code, both type checks, generated files. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from './processes.mjs'

const CHECKS = [
  ['generated page types', ['ace.js', 'codegen']],
  ['format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']],
  ['lint', [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings']],
  [
    'domain order',
    [
      bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'app',
      'inertia',
      '--output-type',
      'err',
    ],
  ],
  ['dead code', [bin('knip/bin/knip.js'), '--no-progress']],
  ['types of the server', [bin('typescript/bin/tsc'), '--noEmit']],
  ['types of the browser', [bin('typescript/bin/tsc'), '--noEmit', '-p', 'inertia/tsconfig.json']],
  ['translations', ['bin/check_messages.mjs']],
  ['directions', ['bin/check_directions.mjs']],
]

function bin(file) {
  return path.join(root, 'node_modules', file)
}

/** Runs all checks and tells each one's outcome; answers whether all passed. */
export function runChecks() {
  const failed = CHECKS.filter(([name, args]) => {
    const started = performance.now()
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
    })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`${status === 0 ? '✔' : '✖'} ${name} (${seconds} s)`)
    if (status !== 0) console.log((stdout + stderr).trim().split('\n').slice(0, 60).join('\n'))
    return status !== 0
  })
  return failed.length === 0
}

if (process.argv[1]?.endsWith('checks.mjs')) process.exit(runChecks() ? 0 : 1)
