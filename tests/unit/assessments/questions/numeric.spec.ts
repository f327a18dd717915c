import fc from 'fast-check'
import { test } from '@japa/runner'
import { decimalText } from '#platform/math/decimal'
import { numeric } from '#assessments/questions/numeric'
import { readWrittenNumber } from '#assessments/questions/written_number'

const value = (text: string, tolerance: string, more = {}) => ({
  id: 'v',
  kind: 'value',
  value: text,
  tolerance,
  fraction: 100,
  ...more,
})

function fractionOf(answers: object[], text: string) {
  return numeric.score(numeric.validate({ answers }), { text }).fraction
}

test.group('readWrittenNumber', () => {
  test('reads "{text}" as {number}')
    .with([
      { text: '1,5', number: '1.5' },
      { text: '1.5', number: '1.5' },
      { text: ' −3 ', number: '-3' },
      { text: '1e3', number: '1000' },
      { text: '1,5E-2', number: '0.015' },
      { text: '1.5 × 10^3', number: '1500' },
      { text: '2*10^-2', number: '0.02' },
      { text: '1 234,5', number: '1234.5' },
      { text: '1\u202f234\u00a0567', number: '1234567' },
      { text: "12'345.6", number: '12345.6' },
      { text: '1,234.5', number: '1234.5' },
      { text: '1.234.567', number: '1234567' },
      { text: '1.234.567,8', number: '1234567.8' },
      { text: '.5', number: '0.5' },
      { text: '-0', number: '0' },
      { text: '１２', number: '12' },
      { text: '1,500', number: '1.500' },
    ])
    .run(({ assert }, { text, number }) => {
      assert.equal(decimalText(readWrittenNumber(text)!), number)
    })

  test('does not read "{$self}"')
    .with([
      '',
      '-',
      '1 2',
      '1,2,3',
      '12.34.56',
      '1.2,3,4',
      'abc',
      '1e',
      '1e999',
      '0x10',
      'NaN',
      '1 2345',
      '--1',
    ])
    .run(({ assert }, text) => {
      assert.isNull(readWrittenNumber(text))
    })

  test('reads every number that a computer writes', ({ assert }) => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e50, max: 1e50 }), (number) => {
        fc.pre(number === 0 || Math.abs(number) > 1e-90)

        assert.equal(Number(decimalText(readWrittenNumber(String(number))!)), number + 0)
      })
    )
  })
})

test.group('numeric', () => {
  test('counts the edges of a tolerance in, exactly')
    .with([
      { answers: [value('0.3', '0.1')], text: '0.2', fraction: 1 },
      { answers: [value('0.3', '0.1')], text: '0,4', fraction: 1 },
      { answers: [value('0.3', '0.1')], text: '0.4000000000000000001', fraction: 0 },
      { answers: [value('1e-9', '1e-10')], text: '1,1e-9', fraction: 1 },
      { answers: [value('200', '2.5', { toleranceIs: 'percent' })], text: '205', fraction: 1 },
      { answers: [value('-200', '2.5', { toleranceIs: 'percent' })], text: '-205.01', fraction: 0 },
      {
        answers: [{ id: 'r', kind: 'range', min: '1', max: '5', fraction: 100 }],
        text: '5.0',
        fraction: 1,
      },
      {
        answers: [{ id: 'r', kind: 'range', min: '1', max: '5', fraction: 100 }],
        text: '0.99',
        fraction: 0,
      },
    ])
    .run(({ assert }, { answers, text, fraction }) => {
      assert.equal(fractionOf(answers, text), fraction)
    })

  test('goes down the list until a number fits', ({ assert }) => {
    const answers = [value('1822', '0'), value('1822', '2', { id: 'w', fraction: 50 })]

    assert.deepEqual(
      ['1822', '1824', '1825', 'never'].map((text) => fractionOf(answers, text)),
      [1, 0.5, 0, 0]
    )
  })

  test('accepts what lies within the tolerance and nothing else', ({ assert }) => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 })
    const decimal = (n: number) =>
      `${n < 0 ? '-' : ''}${Math.trunc(Math.abs(n) / 100)}.${String(Math.abs(n) % 100).padStart(2, '0')}`
    fc.assert(
      fc.property(
        cents,
        fc.nat({ max: 500 }),
        fc.integer({ min: -600, max: 600 }),
        (mid, margin, off) => {
          const fraction = fractionOf([value(decimal(mid), decimal(margin))], decimal(mid + off))

          assert.equal(fraction, Math.abs(off) <= margin ? 1 : 0)
        }
      )
    )
  })

  test('refuses {code}')
    .with([
      { code: 'not_a_number', answers: [value('1,5', '0')] },
      { code: 'out_of_range', answers: [value('1', '-1')] },
      {
        code: 'out_of_range',
        answers: [{ id: 'r', kind: 'range', min: '2', max: '1', fraction: 100 }],
      },
      { code: 'no_correct_answer', answers: [value('1', '0', { fraction: 99 })] },
      { code: 'not_a_choice', answers: [{ id: 'r', kind: 'list', fraction: 100 }] },
    ])
    .run(({ assert }, { code, answers }) => {
      assert.throws(() => numeric.validate({ answers }), new RegExp(code))
    })

  test('words the key with its tolerance', ({ assert }) => {
    const answers = [
      value('5', '0.5'),
      { id: 'r', kind: 'range', min: '7', max: '8', fraction: 100 },
      { id: 'x', kind: 'value', value: '9', fraction: 100 },
    ]

    assert.equal(numeric.keyInWords(numeric.validate({ answers }), String), '5 ± 0.5; 7 … 8; 9')
  })
})
