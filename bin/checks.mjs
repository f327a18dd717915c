/** `npm run check`: format, lint, domain order, dead code, both type checks, generated files. */
import path from 'node:path'
import { root, runTied } from './processes.mjs'

const GENERATED = ['generated page types', ['ace.js', 'codegen']]

const CHECKS = [
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

/** Writes what the others and the tests read; answers whether it could. */
export const generate = () => passes(GENERATED)

/** Runs all checks on what `generate` wrote; answers whether all passed. */
export async function runChecks() {
  let arePassed = true
  for (const check of CHECKS) arePassed = (await passes(check)) && arePassed
  return arePassed
}

/** Tells the outcome of a check, and what it said when it failed. */
async function passes([name, args]) {
  const started = performance.now()
  const { status, output } = await runTied(args, { output: 'pipe' })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✔' : '✖'} ${name} (${seconds} s)`)
  if (status !== 0) console.log(output.trim().split('\n').slice(0, 60).join('\n'))
  return status === 0
}

if (process.argv[1]?.endsWith('checks.mjs'))
  process.exit((await generate()) && (await runChecks()) ? 0 : 1)
