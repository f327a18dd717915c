import { newSecret } from '#platform/secrets'

const SHAPE = /^stoa_([0-9a-z]+)_[\w-]{43}$/

/** `stoa_<tenant>_<256 random bits>`: it names its tenant, and scanners of leaked secrets know it. */
export const newKeySecret = (tenantId: number) => `stoa_${tenantId.toString(36)}_${newSecret()}`

/** The tenant that a key belongs to; null when it is no key. */
export function tenantOfSecret(secret: string): number | null {
  const tenant = Number.parseInt(SHAPE.exec(secret)?.[1] ?? '', 36)
  return Number.isSafeInteger(tenant) && tenant > 0 ? tenant : null
}

/** What is shown of it, so that people recognise it. */
export const prefixOf = (secret: string) => secret.slice(0, 14)
