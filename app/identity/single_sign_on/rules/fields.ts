import { DateTime } from 'luxon'
import { LOCALES } from '#config/i18n'
import type { Claims, MappedRow } from '#identity/single_sign_on/types'

/** What a provider can say of somebody, and the claim that usually says it. */
export const FIELDS = {
  email: 'email',
  firstName: 'given_name',
  lastName: 'family_name',
  displayName: '',
  employeeId: '',
  jobTitle: '',
  department: '',
  location: '',
  phone: 'phone_number',
  mobile: '',
  locale: 'locale',
  timezone: 'zoneinfo',
} as const

export type MappedField = keyof typeof FIELDS
export const MAPPED_FIELDS = Object.keys(FIELDS) as MappedField[]

/** Those of them that are kept beside the account. */
export const PROFILE_FIELDS = ['employeeId', 'jobTitle', 'department', 'location'] as const

const LENGTHS: Partial<Record<MappedField, number>> = {
  firstName: 100,
  lastName: 100,
  employeeId: 50,
}

const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/
const PHONE = /^\+?[0-9 ()./-]{3,20}$/

/** A value as we keep it; null when it cannot be kept. */
const USABLE: Partial<Record<MappedField, (value: string) => string | null>> = {
  email: (value) => (EMAIL.test(value) ? value.toLowerCase() : null),
  phone: (value) => (PHONE.test(value) ? value : null),
  mobile: (value) => (PHONE.test(value) ? value : null),
  locale: (value) => LOCALES.find((one) => one === value.toLowerCase().split(/[-_]/)[0]) ?? null,
  timezone: (value) => (DateTime.local({ zone: value }).isValid ? value : null),
}

type Mapping = Partial<Record<MappedField, string>>

/** What became of each claim: first what is mapped, then what nothing asks for. */
export function mapped(mapping: Mapping, claims: Claims): MappedRow[] {
  const rows = MAPPED_FIELDS.flatMap((field) => {
    const claim = mapping[field]
    return claim ? [rowOf(field, claim, claims)] : []
  })
  const used = new Set(rows.map(({ claim }) => claim.split('.')[0]))
  const rest = Object.keys(claims).filter((claim) => !used.has(claim))
  return [
    ...rows,
    ...rest.map((claim) => ({
      field: null,
      claim,
      value: inWords(claims[claim]),
      state: 'unmapped' as const,
    })),
  ]
}

function rowOf(field: MappedField, claim: string, claims: Claims): MappedRow {
  const said = inWords(claimAt(claims, claim))?.trim()
  if (!said) return { field, claim, value: null, state: 'missing' }
  const value = said.length <= (LENGTHS[field] ?? 255) ? (USABLE[field] ?? keep)(said) : null
  return value
    ? { field, claim, value, state: 'filled' }
    : { field, claim, value: said, state: 'unusable' }
}

const keep = (value: string) => value

/** What is mapped and can be kept, by field. */
export const filled = (rows: MappedRow[]): Mapping =>
  Object.fromEntries(
    rows.filter(({ state }) => state === 'filled').map(({ field, value }) => [field, value])
  )

/** `address.locality` is the locality of the address; a claim of exactly this name comes first. */
function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path]
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Claims)[key]
          : undefined,
      claims
    )
}

/** Of several the first, as providers send attributes that may have more than one value. */
function inWords(value: unknown): string | null {
  if (Array.isArray(value)) return inWords(value[0])
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return value === null || value === undefined ? null : JSON.stringify(value)
}
