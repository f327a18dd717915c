import { clock } from '#platform/clock'
import { certificatePdfHref, verifyHref } from '#learning/addresses'
import type Certificate from '#learning/models/certificate'

export type CertificateStatus = 'valid' | 'expiring' | 'expired' | 'revoked'

export type CertificateView = {
  serial: string
  course: string
  status: CertificateStatus
  issuedAt: string
  expiresAt: string | null
  verifyHref: string
  /** Null once it is revoked. */
  pdfHref: string | null
}

const EXPIRING_DAYS = 60

export function certificateView(certificate: Certificate): CertificateView {
  const status = certificateStatus(certificate)
  return {
    serial: certificate.serial,
    course: certificate.courseTitle,
    status,
    issuedAt: certificate.issuedAt.toISO()!,
    expiresAt: certificate.expiresAt?.toISO() ?? null,
    verifyHref: verifyHref(certificate.serial),
    pdfHref: status === 'revoked' ? null : certificatePdfHref(certificate.serial),
  }
}

export function certificateStatus({
  revokedAt,
  expiresAt,
}: Pick<Certificate, 'revokedAt' | 'expiresAt'>): CertificateStatus {
  if (revokedAt) return 'revoked'
  if (!expiresAt) return 'valid'
  const days = expiresAt.diff(clock.now(), 'days').days
  return days <= 0 ? 'expired' : days <= EXPIRING_DAYS ? 'expiring' : 'valid'
}
