import { Readable } from 'node:stream'
import { test } from '@japa/runner'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { contentUrl } from '#platform/files/serving/content_address'
import { storeMadeFile } from '#platform/files/store_file'
import { OwnServer } from '#tests/support/own_server'
import { makeTenant, makeUser } from '#tests/support/tenants'

/** A file of a company, and the address of its content. */
async function kept(mime: string, text = '0123456789') {
  const tenant = await makeTenant()
  const owner = await makeUser(tenant)
  const uuid = await db.asTenant(
    tenant.id,
    async () => {
      const file = await storeMadeFile({
        content: Readable.from([Buffer.from(text)]),
        filename: 'sample.file',
        mime,
        kind: 'other',
        relatedType: 'package',
        relatedId: null,
        expiresAt: clock.now().plus({ days: 1 }),
      })
      return file.uuid
    },
    { userId: owner.id }
  )
  const address = await db.asTenant(tenant.id, async () => contentUrl(uuid, 'sample.file'))
  return { tenant, uuid, address }
}

test.group('Content that a browser may run', (group) => {
  group.each.teardown(() => clock.restore())

  test('comes in a sandbox without an origin, whole and in parts', async ({ assert, client }) => {
    const { address } = await kept('text/html')

    const whole = await client.get(address)
    const part = await client.get(address).header('range', 'bytes=3-4')

    whole.assertStatus(200)
    assert.equal(whole.text(), '0123456789')
    assert.equal(whole.header('content-type'), 'text/html; charset=utf-8')
    assert.equal(whole.header('x-content-type-options'), 'nosniff')
    assert.match(whole.header('content-security-policy')!, /^sandbox allow-scripts;/)
    assert.notInclude(whole.header('content-security-policy')!, 'allow-same-origin')
    assert.isUndefined(whole.header('set-cookie'))
    part.assertStatus(206)
    assert.equal(part.text(), '34')
  })

  test('a PDF is shown, what nobody can show is a download', async ({ assert, client }) => {
    const [pdf, zip] = [await kept('application/pdf'), await kept('application/zip')]

    const shown = await client.get(pdf.address)
    const loaded = await client.get(zip.address)

    assert.match(shown.header('content-disposition')!, /^inline/)
    assert.notInclude(shown.header('content-security-policy')!, 'sandbox')
    assert.match(loaded.header('content-disposition')!, /^attachment/)
    assert.include(loaded.header('content-security-policy')!, 'sandbox')
  })

  test('is there for a few hours, for one company and one file', async ({ client }) => {
    const { address, uuid } = await kept('text/html')
    const other = await kept('text/html')

    ;(await client.get(address.replace(uuid, other.uuid))).assertStatus(404)
    ;(await client.get(address.replace(/content\/\d+/, `content/${other.tenant.id}`))).assertStatus(
      404
    )
    ;(await client.get(address.replace(/(content\/\d+\/)(\d+)/, '$19999999999'))).assertStatus(404)
    ;(await client.get(address)).assertStatus(200)
    clock.freeze(clock.now().plus({ hours: 5 }))
    ;(await client.get(address)).assertStatus(404)
  })

  test('a host of its own serves content and nothing else, and ours none', async ({ assert }) => {
    const server = await OwnServer.create()
    try {
      const { path } = server.run('tests/support/content_world.ts')
      const elsewhere = server.url.replace('127.0.0.1', 'localhost')
      await server.start({ CONTENT_ORIGIN: elsewhere })
      const statusOf = async (url: string) => (await fetch(url, { redirect: 'manual' })).status

      assert.equal(await statusOf(`${elsewhere}${path}`), 200)
      assert.equal(await statusOf(`${server.url}${path}`), 404)
      for (const page of ['/login', '/health', '/files/x', '/api/v1/openapi.json'])
        assert.deepEqual([page, await statusOf(`${elsewhere}${page}`)], [page, 404])
      assert.equal(await statusOf(`${server.url}/health`), 200)
    } finally {
      await server.remove()
    }
  }).timeout(120_000)
})
