import { test } from '@japa/runner'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isPrivateAddress } from '#platform/http/outgoing/private_address'
import { post } from '#platform/http/outgoing/post'
import { safeLookup } from '#platform/http/outgoing/safe_lookup'
import env from '#start/env'

const asked = { headers: {}, body: '{}', timeoutMilliseconds: 300, mostBytes: 100 }

test.group('Addresses that are asked from here', (group) => {
  group.each.teardown(() => env.set('OUTGOING_PRIVATE_ADDRESSES', 'refused'))

  test('{0} is private: {1}')
    .with([
      ['127.0.0.1', true],
      ['10.1.2.3', true],
      ['172.16.0.1', true],
      ['192.168.1.1', true],
      ['169.254.169.254', true],
      ['100.64.0.1', true],
      ['0.0.0.0', true],
      ['::1', true],
      ['::', true],
      ['::ffff:127.0.0.1', true],
      ['::ffff:8.8.8.8', true],
      ['fd00::1', true],
      ['fe80::1', true],
      ['64:ff9b::7f00:1', true],
      ['2002:7f00:1::', true],
      ['nonsense', true],
      ['8.8.8.8', false],
      ['172.32.0.1', false],
      ['2606:4700:4700::1111', false],
    ] as [string, boolean][])
    .run(({ assert }, [address, isPrivate]) => {
      assert.equal(isPrivateAddress(address), isPrivate)
    })

  test('a name that means this machine is refused when it is looked up', async ({ assert }) => {
    const code = await new Promise((resolve) =>
      safeLookup('localhost', { all: true }, (error) => resolve(error?.code))
    )

    assert.equal(code, 'PRIVATE_ADDRESS')
  })

  test('nothing is sent to a literal private address', async ({ assert }) => {
    assert.equal((await post({ ...asked, url: 'https://[::1]/' })).fault, 'private_address')
    assert.equal((await post({ ...asked, url: 'https://2130706433/' })).fault, 'private_address')
  })

  test('who never answers, or drips, is given up after the time allowed', async ({
    assert,
    cleanup,
  }) => {
    env.set('OUTGOING_PRIVATE_ADDRESSES', 'allowed')
    const server = createServer((request, response) => {
      if (request.url === '/drip') response.writeHead(200).write('a')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    cleanup(() => {
      server.closeAllConnections()
      server.close()
    })
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

    assert.equal((await post({ ...asked, url: `${base}/silence` })).fault, 'timeout')
    assert.equal((await post({ ...asked, url: `${base}/drip` })).fault, 'timeout')
  })
})
