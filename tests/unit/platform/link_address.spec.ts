import { test } from '@japa/runner'
import { linkAddress } from '#platform/text/link_address'

test.group('linkAddress', () => {
  test('takes "{typed}" for {address}')
    .with([
      { typed: ' https://example.com/a ', address: 'https://example.com/a' },
      { typed: 'example.com/a', address: 'https://example.com/a' },
      { typed: 'me@example.com', address: 'mailto:me@example.com' },
      { typed: '/courses', address: '/courses' },
      { typed: '#part', address: '#part' },
      { typed: '', address: undefined },
      { typed: 'two words', address: undefined },
      { typed: 'javascript:alert(1)', address: undefined },
      { typed: 'javascript.example:alert(1)', address: undefined },
    ])
    .run(({ assert }, { typed, address }) => {
      assert.equal(linkAddress(typed), address)
    })
})
