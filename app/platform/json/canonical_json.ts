/**
 * JSON with one spelling per value: keys sorted, no spaces, members that are undefined left
 * out. Equal values give equal text, which is what a fingerprint is taken of.
 *
 * @throws TypeError for what JSON cannot say (NaN, infinities, functions, bigints)
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  }
  if (value !== null && typeof value === 'object') {
    return canonicalObject('toJSON' in value ? JSON.parse(JSON.stringify(value)) : value)
  }
  return canonicalScalar(value)
}

function canonicalObject(value: unknown): string {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return canonicalJson(value)
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

function canonicalScalar(value: unknown): string {
  const isNoNumber = typeof value === 'number' && !Number.isFinite(value)
  const text = isNoNumber ? undefined : JSON.stringify(value)
  if (text === undefined) {
    throw new TypeError(`JSON cannot say ${String(value)}`)
  }
  return text
}
