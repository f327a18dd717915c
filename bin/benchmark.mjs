/** `npm run bench`: figures for docs/performance.md. Takes about three minutes; size M (`--size M`) a quarter of an hour. */
import fs from 'node:fs'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { fail, step } from './node24.mjs'
import { root } from './processes.mjs'

const size = process.env.npm_config_size ?? process.argv[process.argv.indexOf('--size') + 1] ?? 'S'
const isLarge = size === 'M'
process.env.STOA_DATA = path.join(root, isLarge ? 'tmp/bench-m' : 'tmp/bench')
process.env.PORT ??= '3399'
process.env.LOG_LEVEL = 'error'
const { applySettings, build } = await import('./settings.mjs')
const { buildWhenChanged } = await import('./build.mjs')
applySettings()
await buildWhenChanged()

step(`Preparing the data set (size ${isLarge ? 'M' : 'S'})`)
for (const command of [['prepare'], ['bench:data', '--size', isLarge ? 'M' : 'S']]) {
  const { status } = spawnSync(process.execPath, ['ace.js', ...command], {
    cwd: build,
    stdio: 'inherit',
  })
  if (status !== 0) fail('The data set could not be made.', 'Remove tmp/bench and try again.')
}

step('Measuring')
const { drive } = await import('../bench/drive.mjs')
const { acquireCluster } = await import('../database/embedded/cluster.ts')
const cluster = await acquireCluster(path.join(process.env.STOA_DATA, 'postgres'))
const seconds = Number(process.env.BENCH_SECONDS ?? 5)
const rows = await drive({
  build,
  data: process.env.STOA_DATA,
  port: Number(process.env.PORT),
  seconds,
  isLarge,
})
print(rows)
console.log(`\n${bulk()}`)
console.log(
  `\nFirst visit to the home page: ${firstVisit()} kB gzipped (JavaScript, CSS, Latin font)`
)
process.exit(0)

function print(figures) {
  console.log(
    '\n| operation | 1: median / p95 ms | 16: median / p95 ms | requests/s | CPU ms (app + PostgreSQL) | queries | kB gzipped | ratio to bare |'
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const { name, one, many, bytes, queries, bareRate } of figures) {
    const busy = many ?? one
    console.log(
      `| ${name} | ${ms(one.median)} / ${ms(one.p95)} | ${many ? `${ms(many.median)} / ${ms(many.p95)}` : '–'} | ${busy.rate.toFixed(0)} | ${ms(busy.appCpu + busy.databaseCpu)} (${ms(busy.appCpu)} + ${ms(busy.databaseCpu)}) | ${queries ?? Math.round(one.queries)} | ${bytes ? (bytes / 1000).toFixed(1) : '–'} | ${bareRate && many ? (many.rate / bareRate).toFixed(2) : '–'} |`
    )
  }
}

/** What is done for many people at once, as its job does it. */
function bulk() {
  const { stdout } = spawnSync(process.execPath, ['ace.js', 'bench:bulk'], {
    cwd: build,
    encoding: 'utf8',
    env: { ...process.env, BENCH_POSTMASTER: String(cluster.pid) },
  })
  const figures = JSON.parse(stdout.trim().split('\n').at(-1))
  return figures
    .map(({ name, people, elapsed, app, database, grown }) => {
      const each = ((app + database) / people).toFixed(2)
      return `${name}, ${people}: ${ms(elapsed)} ms, CPU ${ms(app)} + ${ms(database)} ms = ${each} ms each, memory + ${ms(grown)} MiB`
    })
    .join('\n')
}

function ms(value) {
  return value.toFixed(value < 10 ? 1 : 0)
}

/** What a browser loads for the home page: the entry with all that it imports, and the page. */
function firstVisit() {
  const folder = path.join(build, 'public/assets')
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8'))
  const files = new Set()
  const add = (key) => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const css of chunk.css ?? []) files.add(css)
    for (const imported of chunk.imports ?? []) add(imported)
  }
  for (const key of [
    'inertia/app.tsx',
    'resources/lang/en/ui.json',
    'resources/lang/en/learning.json',
    'inertia/learning/pages/home.tsx',
  ])
    add(key)
  const font = fs
    .readdirSync(folder)
    .find((name) => /latin-wght-normal.*\.woff2$/.test(name) && !name.includes('ext'))
  if (font) files.add(font)
  const bytes = [...files].reduce((sum, file) => {
    const content = fs.readFileSync(path.join(folder, file))
    return sum + (file.endsWith('.woff2') ? content.length : gzipSync(content).length)
  }, 0)
  return Math.round(bytes / 1000)
}
