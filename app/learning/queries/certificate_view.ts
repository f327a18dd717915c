import { clock } from '#platform/clock'
import { certificateStatus, type CertificateStatus } from '#learning/rules/certificate_status'
import { certificatePdfHref, verifyHref } from '#learning/addresses'
import type Certificate from '#learning/models/certificate'

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

export function certificateView(certificate: Certificate): CertificateView {
  const status = certificateStatus(certificate, clock.now())
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
