import net from 'node:net'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { OwnServer } from '#tests/support/own_server'

/** A request whose body is still on its way: the server cannot answer before `finish`. */
async function openRequest(url: string) {
  const { hostname, port } = new URL(url)
  const socket = net.connect(Number(port), hostname)
  await once(socket, 'connect')
  let answer = ''
  socket.on('data', (data) => (answer += data))
  socket.write(
    `POST /login HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{`
  )
  return async () => {
    socket.write('}')
    await once(socket, 'close')
    return answer
  }
}

async function untilUnready(url: string) {
  for (let tries = 0; tries < 100; tries++) {
    const { status } = await fetch(`${url}/health/ready`)
    if (status === 503) return
    await sleep(20)
  }
  throw new Error('It stayed ready')
}

test.group('A server that is told to end', () => {
  test('is not ready any more, answers what was asked before, and is gone', async ({ assert }) => {
    const server = await OwnServer.create()
    try {
      server.run('tests/support/jobs_world.ts')
      await server.start({ DRAIN_SECONDS: '2' })
      const ready = await fetch(`${server.url}/health/ready`)
      const finish = await openRequest(server.url)

      const ended = server.end()
      await untilUnready(server.url)
      const live = await fetch(`${server.url}/health`)
      const answer = await finish()

      assert.equal(ready.status, 200)
      assert.equal(live.status, 200)
      assert.match(answer, /^HTTP\/1\.1 \d{3} /)
      assert.equal(await ended, 0)
      await assert.rejects(() => fetch(`${server.url}/health`))
    } finally {
      await server.remove()
    }
  }).timeout(120_000)
})
