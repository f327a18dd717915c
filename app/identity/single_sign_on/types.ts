import type { MappedField } from '#identity/single_sign_on/rules/fields'

export type Domain = {
  name: string
  /** What its DNS must say. */
  token: string
  /** Only then does the sign-in page offer the connection to its addresses. */
  isProven: boolean
}

/** What a company decided about one way in. */
export type SsoConfiguration = {
  protocol: 'oidc'
  issuer: string
  clientId: string
  scopes: string
  domains: Domain[]
  /** Nobody of its domains signs in with a password, but for `breakGlass`. */
  isForced: boolean
  /** Its button comes before those of other connections. */
  isFirst: boolean
  /** Public ids of who may use a password all the same. */
  breakGlass: string[]
  createsPeople: boolean
  /** What new people get besides the default role. */
  role: string | null
  place: string | null
  linksByEmail: boolean
  /** Whoever stands above the one who set it up is never linked by an address. */
  linksUpTo: number
  mapping: Partial<Record<MappedField, string>>
  locksFields: boolean
  signsOutThere: boolean
}

export type Claims = Record<string, unknown>

/** What a provider says of somebody, after everything about it was checked. */
export type Identity = { subject: string; claims: Claims; token: string | null }

/** What became of a claim: `filled`, `missing`, `unusable` or `unmapped`. */
export type MappedRow = {
  field: MappedField | null
  claim: string
  value: string | null
  state: 'filled' | 'missing' | 'unusable' | 'unmapped'
}

/** Why somebody was not let in: the last part of the key of its words. */
export type SsoFault =
  | 'state'
  | 'denied'
  | 'provider'
  | 'token'
  | 'unreachable'
  | 'no_email'
  | 'unverified'
  | 'no_account'
  | 'domain'
  | 'link_first'
  | 'taken'
  | 'inactive'
  | 'off'

/** What signing in does, or would do. */
export type Plan = { does: 'enter' | 'link' | 'create' } | { does: 'refuse'; fault: SsoFault }

export type LastClaims = {
  at: string
  isTest: boolean
  person: string | null
  does: Plan['does']
  fault: SsoFault | null
  rows: MappedRow[]
}

/** A connection without its secret. */
export type ConnectionDetails = Omit<
  SsoConfiguration,
  'domains' | 'linksUpTo' | 'protocol' | 'breakGlass'
> & {
  id: string
  name: string
  isEnabled: boolean
  hasSecret: boolean
  /** What the provider is told to send people back to. */
  callback: string
  domains: { name: string; proof: string; isProven: boolean }[]
  breakGlass: string[]
  people: number
  lastUsedAt: string | null
}

export type Keeper = { id: string; name: string; email: string }

export type ConnectionChoices = {
  roles: { id: string; name: string }[]
  keepers: Keeper[]
  /** The claims that usually say each field. */
  usual: Record<MappedField, string>
  place: string | null
}
