/** Builds the application when its sources changed since the last build. */
import fs from 'node:fs'
import path from 'node:path'
import { createHash } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import { fail, step } from './node24.mjs'
import { oneAtATime, root, runTied } from './processes.mjs'
import { build } from './settings.mjs'

const SOURCES = [
  'app',
  'bench',
  'bin',
  'commands',
  'config',
  'database',
  'inertia',
  'providers',
  'public/icon.svg',
  'resources',
  'start',
  'adonisrc.ts',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
]

export async function buildWhenChanged() {
  const current = fingerprint()
  const isBuilt = () => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === current
  if (isBuilt()) return
  await oneAtATime(async () => {
    if (isBuilt()) return
    step('Building the application (first start, or the sources changed)')
    fs.rmSync(stamp, { force: true })
    await ace('codegen')
    await ace('build', '--ignore-ts-errors')
    compressAssets(path.join(build, 'public/assets'))
    fs.writeFileSync(stamp, current)
  })
}

const stamp = path.join(build, '.stamp')

async function ace(...args) {
  const { status, output } = await runTied(['ace.js', ...args], {
    output: 'pipe',
    env: { NODE_ENV: 'development', STOA_BUILDING: '1' },
  })
  if (status !== 0) {
    console.error(output)
    fail('The build failed.', 'The messages above say where. `npm run check` explains more.')
  }
}

/** A compressed copy beside each asset that is worth it; the server prefers it. */
function compressAssets(folder) {
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (!entry.isFile() || !/\.(js|css|svg)$/.test(entry.name)) continue
    const content = fs.readFileSync(file)
    if (content.length > 1400) fs.writeFileSync(`${file}.br`, brotliCompressSync(content))
  }
}

/** What a build is made of: contents, so that a fresh checkout with new times is the same. */
function fingerprint() {
  const hash = createHash('sha256')
  const walk = (entry) => {
    const file = path.join(root, entry)
    const stat = fs.statSync(file, { throwIfNoEntry: false })
    if (!stat) return
    if (stat.isDirectory()) {
      for (const name of fs.readdirSync(file).sort()) walk(path.join(entry, name))
    } else {
      hash.update(`${entry}\0`).update(fs.readFileSync(file))
    }
  }
  SOURCES.forEach(walk)
  return hash.digest('hex')
}
