import net from 'node:net'
import path from 'node:path'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { freePort } from '#tests/support/own_server'

type Setting = Record<string, string | undefined>

/** Starts a script of `bin/` or a piece of one, and gathers what it says. */
function launch(args: string[], settings: Setting = {}) {
  const child = spawn(process.execPath, args, {
    cwd: app.makePath(),
    env: { ...process.env, DATABASE_URL: undefined, ...settings },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  return { child, said: () => said }
}

async function endOf({ child, said }: ReturnType<typeof launch>) {
  const [code] = await once(child, 'close')
  return { code: code as number, said: said() }
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function gone(pid: number) {
  for (let tries = 0; tries < 50 && isAlive(pid); tries++) await sleep(100)
  return !isAlive(pid)
}

test.group('Starting', () => {
  test('says that the port is taken, before anything else', async ({ assert, cleanup }) => {
    const taken = net.createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    cleanup(() => void taken.close())
    const port = String((taken.address() as net.AddressInfo).port)

    const { code, said } = await endOf(launch(['bin/serve.mjs'], { PORT: port, HOST: '127.0.0.1' }))

    assert.equal(code, 1)
    assert.include(said, `Port ${port} of 127.0.0.1 is taken`)
    assert.notInclude(said, 'Preparing')
  })

  test('says that its data folder cannot be used', async ({ assert, cleanup }) => {
    const folder = await mkdtemp(app.makePath('tmp/launch-'))
    cleanup(() => rm(folder, { recursive: true }))
    const file = path.join(folder, 'file')
    await writeFile(file, '')

    const { code, said } = await endOf(
      launch(['bin/serve.mjs'], { STOA_DATA: file, APP_KEY: undefined })
    )

    assert.equal(code, 1)
    assert.include(said, 'STOA_DATA cannot be used')
  })

  test('ends nothing but itself and its children when it is killed', async ({ assert }) => {
    const launcher = launch([
      '--input-type=module',
      '--eval',
      `import { spawnTied } from './bin/processes.mjs'
       console.log(spawnTied(['--eval', 'setInterval(() => {}, 1000)']).pid)`,
    ])
    const [line] = await once(launcher.child.stdout, 'data')
    const pid = Number(String(line).trim())
    const wasAlive = isAlive(pid)

    launcher.child.kill('SIGKILL')

    assert.isTrue(wasAlive)
    assert.isTrue(await gone(pid))
  })

  test('lets two commands install or build one after the other', async ({ assert }) => {
    const turn = (name: string) => `oneAtATime(async () => {
      console.log('${name} begins'); await new Promise((done) => setTimeout(done, 50)); console.log('${name} ends')
    })`

    const { said } = await endOf(
      launch([
        '--input-type=module',
        '--eval',
        `import { oneAtATime } from './bin/processes.mjs'
         await Promise.all([${turn('one')}, ${turn('two')}])`,
      ])
    )

    const order = said.split('\n').filter((line) => /begins|ends/.test(line))
    assert.match(order.join(' '), /^(\w+) begins \1 ends (\w+) begins \2 ends$/)
  })

  test('ends when it is asked to while it is still getting ready', async ({ assert, cleanup }) => {
    const port = await freePort()
    const { child } = launch(['--import=@poppinss/ts-exec', 'bin/server.ts'], {
      PORT: String(port),
      JOBS: 'off',
    })
    cleanup(() => void child.kill('SIGKILL'))
    await listening(port, child)

    child.kill('SIGTERM')

    assert.isTrue(await Promise.race([once(child, 'exit').then(() => true), sleep(10_000)]))
  })
})

async function listening(port: number, child: ChildProcess) {
  while (child.exitCode === null) {
    const socket = net.connect(port, '127.0.0.1')
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false
    )
    socket.destroy()
    if (isOpen) return
    await sleep(5)
  }
}
