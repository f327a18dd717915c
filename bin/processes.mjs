/** Children of the launchers: none of them outlives the process that started it. */
import fs from 'node:fs'
import path from 'node:path'
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = path.resolve(fileURLToPath(import.meta.url), '../..')

/** Starts a script whose process ends when this one does, even by `kill -9`. */
export function spawnTied(
  args,
  { node = process.execPath, cwd = root, output = 'inherit', env = {}, kind = 'server' } = {}
) {
  const tie = `${pathToFileURL(path.join(root, 'bin/tie.mjs'))}?${kind}`
  return spawn(node, ['--import', tie, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['inherit', output, output, 'ipc'],
  })
}

/** Runs a step of the start to its end. With `output: 'pipe'` what it said is answered, not shown. */
export async function runTied(args, options) {
  const child = spawnTied(args, { ...options, kind: 'step' })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text))
  return ended(child, () => output)
}

/** @returns the exit code, or null with the signal that ended it */
export function ended(child, output = () => '') {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status, signal) => resolve({ status, signal, output: output() }))
  })
}

/** Two commands at once must not install or build into the same folders: the second waits. */
export async function oneAtATime(work) {
  const file = path.join(root, 'tmp/working.pid')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  for (let told = false; !takeLock(file); told = true) {
    if (!told) console.log(`  Waiting for another command (its process is in ${file})`)
    await sleep(300)
  }
  const release = () => fs.rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function takeLock(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isGone(file)) fs.rmSync(file, { force: true })
    return false
  }
}

/** Has whoever wrote the file ended without removing it? */
function isGone(file) {
  try {
    process.kill(Number(fs.readFileSync(file, 'utf8')), 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}
