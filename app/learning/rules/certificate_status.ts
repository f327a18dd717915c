import type { DateTime } from 'luxon'

export type CertificateStatus = 'valid' | 'expiring' | 'expired' | 'revoked'

/** Days before its end from which on a certificate is about to expire. */
const EXPIRING_DAYS = 60

type Dates = { revokedAt: DateTime | null; expiresAt: DateTime | null }

export function certificateStatus(
  { revokedAt, expiresAt }: Dates,
  now: DateTime
): CertificateStatus {
  if (revokedAt) return 'revoked'
  if (!expiresAt) return 'valid'
  const days = expiresAt.diff(now, 'days').days
  return days <= 0 ? 'expired' : days <= EXPIRING_DAYS ? 'expiring' : 'valid'
}
