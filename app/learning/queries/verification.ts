import db from '#platform/db'
import { tenantOfCertificate } from '#platform/tenancy/system'
import Certificate from '#learning/models/certificate'
import { clock } from '#platform/clock'
import { certificateStatus } from '#learning/rules/certificate_status'

/** What anybody may know of a certificate whose number they have: this and nothing else. */
export type Verification =
  | { status: 'unknown'; serial: string }
  | {
      status: 'valid' | 'expired' | 'revoked'
      serial: string
      name: string
      course: string
      issuedAt: string
      expiresAt: string | null
    }

const SERIAL = /^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/

export async function verification(given: string): Promise<Verification> {
  const serial = given.trim().toUpperCase().slice(0, 40)
  const tenant = SERIAL.test(serial) ? await tenantOfCertificate(serial) : null
  if (tenant === null) return { status: 'unknown', serial }

  return db.asTenant(tenant, async () => {
    const certificate = await Certificate.findByOrFail('serial', serial)
    const status = certificateStatus(certificate, clock.now())
    return {
      status: status === 'expiring' ? ('valid' as const) : status,
      serial,
      name: certificate.issuedName,
      course: certificate.courseTitle,
      issuedAt: certificate.issuedAt.toISO()!,
      expiresAt: certificate.expiresAt?.toISO() ?? null,
    }
  })
}
