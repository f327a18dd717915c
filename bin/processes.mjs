/** Children of the launchers: none of them outlives the process that started it. */
import net from 'node:net'
import path from 'node:path'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
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
  const release = await takeTurn()
  try {
    return await work()
  } finally {
    release()
  }
}

/**
 * The turn is an abstract socket, which the kernel frees when its process dies, however it
 * dies. Only Linux has them; elsewhere nobody waits.
 */
async function takeTurn() {
  if (process.platform !== 'linux') return () => {}
  const key = createHash('sha256').update(root).digest('hex').slice(0, 16)
  for (let tries = 0; ; tries++) {
    const turn = net.createServer().listen(`\0stoa-working-${key}`)
    const isMine = await once(turn, 'listening').then(
      () => true,
      () => false
    )
    if (isMine) return () => turn.close()
    if (tries === 0) console.log('  Waiting for another command that installs or builds')
    await sleep(300)
  }
}
