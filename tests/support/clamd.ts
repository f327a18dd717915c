import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import env from '#start/env'

const CLAMD = '/usr/sbin/clamd'

export const hasClamd = existsSync(CLAMD)

/** What the scanner of these tests takes for a virus; it is none. */
export const TEST_VIRUS = 'stoa-harmless-test-signature-5f1d'

/** A real clamd with one signature of our own, used by the application until the test is over. */
export async function startClamd(cleanup: (callback: () => Promise<void>) => void) {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-clamd-'))
  const socket = join(folder, 'socket')
  const signature = Buffer.from(TEST_VIRUS).toString('hex')
  await writeFile(join(folder, 'test.ndb'), `Stoa.Test:0:*:${signature}\n`)
  await writeFile(
    join(folder, 'clamd.conf'),
    `Foreground yes\nLocalSocket ${socket}\nDatabaseDirectory ${folder}\n`
  )
  const child = spawn(CLAMD, [`--config-file=${join(folder, 'clamd.conf')}`], { stdio: 'ignore' })
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill()
      await new Promise((resolve) => child.once('exit', resolve))
    }
  }
  cleanup(async () => {
    env.set('CLAMD', '')
    await stop()
    await rm(folder, { recursive: true, force: true })
  })
  for (let tries = 0; !existsSync(socket); tries++) {
    if (tries > 200 || child.exitCode !== null) throw new Error('clamd did not start')
    await setTimeout(50)
  }
  env.set('CLAMD', socket)
  return { stop }
}
