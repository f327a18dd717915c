import Certificate from '#learning/models/certificate'
import { certificateView, type CertificateView } from '#learning/queries/certificate_view'

/** A person's certificates, newest first. */
export async function myCertificates(userId: number, limit = 200): Promise<CertificateView[]> {
  const certificates = await Certificate.query()
    .where('userId', userId)
    .orderBy('issuedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  return certificates.map(certificateView)
}
