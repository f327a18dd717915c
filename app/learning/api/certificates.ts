import vine from '@vinejs/vine'
import { dataOf, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { NotFound } from '#platform/errors'
import { signedFileUrl } from '#platform/files/signed_url'
import { certificateAnswer } from '#learning/api/completion_answer'
import { certificateFile } from '#learning/actions/certificate_file'
import { certificateView } from '#learning/queries/certificate_view'
import { findCertificate } from '#learning/queries/find_certificate'
import { myCertificates } from '#learning/queries/my_certificates'
import { publicCheck } from '#learning/queries/public_check'

const certificates = endpointsAt('', {
  permission: 'signed_in',
  params: { serial: 'Number of a certificate' },
})

const verificationAnswer = vine.create({
  status: vine.enum(['valid', 'expired', 'revoked'] as const),
  serial: vine.string(),
  name: vine.string(),
  course: vine.string(),
  issuedAt: vine.string(),
  expiresAt: textOrNull(),
})

defineEndpoints('Certificates', [
  certificates.get('/me/certificates', 'Your certificates, newest first', {
    isOwn: true,
    answer: dataOf(certificateAnswer.schema.clone()),
    handle: async ({ me }) => ({ data: await myCertificates(me.id) }),
  }),
  certificates.get('/certificates/:serial', 'A certificate of yours, your team or your company', {
    answer: certificateAnswer,
    handle: async ({ me, params }) => certificateView(await findCertificate(params.serial, me)),
  }),
  certificates.get('/certificates/:serial/document', 'Where its document can be had for a day', {
    answer: vine.create({ url: vine.string() }),
    async handle({ me, params }) {
      const certificate = await findCertificate(params.serial, me)
      if (certificate.revokedAt) throw new NotFound()
      const { uuid } = await certificateFile(certificate)
      return { url: signedFileUrl(uuid, { download: true }) }
    },
  }),
  certificates.get('/verifications/:serial', 'Check a certificate, as anybody may', {
    permission: 'public',
    description: 'Without a key. 404 for a number that no certificate has.',
    answer: verificationAnswer,
    async handle({ params, request }) {
      const result = await publicCheck(params.serial, request.ip())
      if (result.status === 'unknown') throw new NotFound()
      return result
    },
  }),
])
