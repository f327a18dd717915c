/** An exact decimal number: `digits` × 10^−`scale`, with `scale` 0 or more. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

const LARGEST_EXPONENT = 100
const LONGEST_TEXT = 200
const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/

/**
 * Reads "12", "-0.5", ".5" or "1.2e-3". Anything else is null, and so is a number of
 * more than 200 characters or with an exponent past ±100: exact arithmetic on those costs
 * more than an answer is worth.
 */
export function parseDecimal(text: string): Decimal | null {
  const match = text.length <= LONGEST_TEXT ? NUMBER.exec(text) : null
  if (!match) {
    return null
  }
  const [, sign, whole, part = '', exponent = '0'] = match
  if (whole + part === '' || Math.abs(Number(exponent)) > LARGEST_EXPONENT) {
    return null
  }

  const digits = BigInt(whole + part) * (sign === '-' ? -1n : 1n)
  return withScale(digits, part.length - Number(exponent))
}

/** The decimal that JavaScript prints for this number. @throws RangeError for NaN and infinities */
export function decimalOf(value: number | string): Decimal {
  const decimal = parseDecimal(String(value))
  if (!decimal) {
    throw new RangeError(`Not a decimal number: ${value}`)
  }
  return decimal
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { digits: raised(a, scale) + raised(b, scale), scale }
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { digits: -b.digits, scale: b.scale })
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale }
}

/** Less than zero when a < b, zero when equal, more than zero when a > b. */
export function compare(a: Decimal, b: Decimal): number {
  const difference = subtract(a, b).digits
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function absolute(a: Decimal): Decimal {
  return { digits: a.digits < 0n ? -a.digits : a.digits, scale: a.scale }
}

/** a ÷ b to `places` decimals, halves away from zero. @throws RangeError when b is zero */
export function divide(a: Decimal, b: Decimal, places: number): Decimal {
  const scale = Math.max(a.scale, b.scale)
  const dividend = raised(a, scale) * 10n ** BigInt(places)
  return { digits: halfAwayFromZero(dividend, raised(b, scale)), scale: places }
}

/** To `places` decimals, halves away from zero. */
export function round(a: Decimal, places: number): Decimal {
  return divide(a, { digits: 1n, scale: 0 }, places)
}

/** "12.50": plain digits, never an exponent, trailing zeros as in the scale. */
export function decimalText({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : ''
  const plain = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0')
  return scale === 0 ? sign + plain : `${sign}${plain.slice(0, -scale)}.${plain.slice(-scale)}`
}

export function decimalNumber(a: Decimal): number {
  return Number(decimalText(a))
}

function withScale(digits: bigint, scale: number): Decimal {
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}

function raised({ digits, scale }: Decimal, to: number) {
  return digits * 10n ** BigInt(to - scale)
}

function halfAwayFromZero(dividend: bigint, divisor: bigint) {
  if (divisor === 0n) {
    throw new RangeError('Division by zero')
  }
  const negative = dividend < 0n !== divisor < 0n
  const [top, bottom] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor]
  const rounded = (top * 2n + bottom) / (bottom * 2n)
  return negative ? -rounded : rounded
}
