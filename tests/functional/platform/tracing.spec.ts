import { createServer } from 'node:http'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import { PASSWORD } from '#tests/support/tenants'
import { HttpPerson } from '#tests/support/http_person'
import { OwnServer } from '#tests/support/own_server'

type Attribute = { key: string; value: Record<string, unknown> }
type Span = { name: string; traceId: string; parentSpanId?: string; attributes: Attribute[] }

/** A collector on this machine that keeps the spans it is sent. */
async function otlpReceiver(cleanup: (callback: () => void) => void) {
  const spans: Span[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const text = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
    for (const { scopeSpans } of JSON.parse(text.toString()).resourceSpans)
      spans.push(...scopeSpans.flatMap(({ spans: found }: { spans: Span[] }) => found))
    response.setHeader('content-type', 'application/json').end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  cleanup(() => server.close())
  return { spans, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const attribute = ({ attributes }: Span, key: string) =>
  Object.values(attributes.find((one) => one.key === key)?.value ?? {})[0]

/** Writes down every module of the tracing libraries that a process asks for. */
const spy = (file: string) => `
import { appendFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
registerHooks({ resolve(name, context, next) {
  if (/opentelemetry\\/(sdk|exporter|otlp|resources)/.test(name)) appendFileSync(${JSON.stringify(file)}, name + '\\n')
  return next(name, context)
} })`

test.group('Traces', () => {
  test('go to a collector with route, job and a company that only the key knows', async ({
    assert,
    cleanup,
  }) => {
    const { spans, url } = await otlpReceiver(cleanup)
    const server = await OwnServer.create()
    cleanup(() => server.remove())
    const { learners } = server.run('tests/support/quiz_world.ts')
    await server.start({ OTEL_EXPORTER_OTLP_ENDPOINT: url, JOBS: 'inline' })
    const person = new HttpPerson(server.url)
    await person.signIn(learners[0].email, PASSWORD)
    await fetch(`${server.url}/status?token=marker4711`, {
      headers: {
        accept: 'application/json',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      },
    })
    await person.request('GET', '/home')
    await server.end()

    const named = (name: string) => spans.find((span) => span.name === name)!
    const jobs = spans.filter(({ name }) => name.startsWith('job '))

    assert.equal(attribute(named('GET /home'), 'http.route'), '/home')
    assert.match(String(attribute(named('GET /home'), 'stoa.tenant')), /^[0-9a-f]{16}$/)
    assert.equal(named('GET /status').traceId, '0af7651916cd43dd8448eb211c80319c')
    assert.equal(named('GET /status').parentSpanId, 'b7ad6b7169203331')
    assert.isNotEmpty(jobs)
    assert.equal(attribute(jobs[0], 'stoa.job'), jobs[0].name.slice(4))
    assert.notInclude(JSON.stringify(spans), 'marker4711')
    assert.notInclude(JSON.stringify(spans), learners[0].email)
  }).timeout(120_000)

  test('load nothing while nobody asks for them', async ({ assert, cleanup }) => {
    const { url } = await otlpReceiver(cleanup)
    const server = await OwnServer.create()
    cleanup(() => server.remove())
    const [hook, off, on] = ['spy.mjs', 'off.txt', 'on.txt'].map((name) =>
      path.join(server.data, name)
    )
    const modulesOf = async (file: string, environment: Record<string, string>) => {
      await writeFile(file, '')
      await writeFile(hook, spy(file))
      await server.start({ NODE_OPTIONS: `--import=${hook}`, ...environment })
      await server.end()
      return (await readFile(file, 'utf8')).split('\n').filter(Boolean)
    }
    server.run('tests/support/jobs_world.ts')

    const without = await modulesOf(off, {})
    const asked = await modulesOf(on, { OTEL_EXPORTER_OTLP_ENDPOINT: url })

    assert.isEmpty(without)
    assert.isNotEmpty(asked)
  }).timeout(120_000)
})
