import fc from 'fast-check'
import { test } from '@japa/runner'
import { canonicalJson } from '#platform/json/canonical_json'

function reversed(value: unknown): unknown {
  if (value === null || typeof value !== 'object') {
    return value
  }
  if (Array.isArray(value)) {
    return value.map(reversed)
  }
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, v]) => [key, reversed(v)])
  )
}

test.group('canonicalJson', () => {
  test('does not care about the order of members', ({ assert }) => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.equal(canonicalJson(reversed(value)), canonicalJson(value))
      })
    )
  })

  test('says the same as JSON', ({ assert }) => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)))
      })
    )
  })

  test('writes dates as JSON does and leaves out what is undefined', ({ assert }) => {
    const value = { b: new Date(0), a: undefined, c: [undefined] }

    assert.equal(canonicalJson(value), '{"b":"1970-01-01T00:00:00.000Z","c":[null]}')
  })

  test('refuses what JSON cannot say', ({ assert }) => {
    for (const value of [NaN, Infinity, undefined, () => 1]) {
      assert.throws(() => canonicalJson(value), TypeError as any)
    }
  })
})
