import fc from 'fast-check'
import { test } from '@japa/runner'
import {
  add,
  compare,
  decimalNumber,
  decimalOf,
  decimalText,
  divide,
  multiply,
  parseDecimal,
  round,
  subtract,
} from '#platform/math/decimal'

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat({ max: 12 }))
  .map(([digits, scale]) => ({ digits, scale }))

test.group('decimal', () => {
  test('adds what floats cannot', ({ assert }) => {
    assert.equal(decimalText(add(decimalOf('0.1'), decimalOf('0.2'))), '0.3')
  })

  test('rounds {number} to {rounded}')
    .with([
      { number: '1.005', rounded: '1.01' },
      { number: '-1.005', rounded: '-1.01' },
      { number: '2.675', rounded: '2.68' },
      { number: '89.995', rounded: '90.00' },
      { number: '0.004', rounded: '0.00' },
      { number: '1e3', rounded: '1000.00' },
    ])
    .run(({ assert }, { number, rounded }) => {
      assert.equal(decimalText(round(decimalOf(number), 2)), rounded)
    })

  test('reads what it writes', ({ assert }) => {
    fc.assert(
      fc.property(decimal, (a) => {
        assert.equal(compare(parseDecimal(decimalText(a))!, a), 0)
      })
    )
  })

  test('keeps the laws of arithmetic', ({ assert }) => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (a, b, c) => {
        assert.equal(compare(add(a, b), add(b, a)), 0)
        assert.equal(compare(subtract(add(a, b), b), a), 0)
        assert.equal(compare(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c))), 0)
      })
    )
  })

  test('orders as whole numbers do', ({ assert }) => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        assert.equal(compare(decimalOf(a), decimalOf(b)), Math.sign(a - b))
      })
    )
  })

  test('divides to the nearest decimal', ({ assert }) => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 1, max: 9_999 }), (a, b) => {
        const error = subtract(multiply(divide(a, decimalOf(b), 4), decimalOf(b)), a)

        assert.isAtMost(Math.abs(decimalNumber(error)), (b * 0.0001) / 2 + 1e-12)
      })
    )
    assert.throws(() => divide(decimalOf(1), decimalOf('0.00'), 2), RangeError as any)
  })

  test('refuses numbers too long to reckon with', ({ assert }) => {
    assert.isNull(parseDecimal('1e101'))
    assert.isNull(parseDecimal('9'.repeat(201)))
    assert.isNull(parseDecimal('.'))
    assert.throws(() => decimalOf(NaN), RangeError as any)
  })
})
