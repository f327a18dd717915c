import { NotFound } from '#platform/errors'
import { signedFileUrl } from '#platform/files/signed_url'
import { certificateFile } from '#learning/actions/certificate_file'
import { findCertificate } from '#learning/queries/find_certificate'
import { myCertificates } from '#learning/queries/my_certificates'
import type { HttpContext } from '@adonisjs/core/http'

export default class CertificatesController {
  async index({ inertia, me }: HttpContext) {
    return inertia.render('learning/certificates', { certificates: await myCertificates(me.id) })
  }

  async pdf({ me, params, response }: HttpContext) {
    const certificate = await findCertificate(params.serial, me)
    if (certificate.revokedAt) throw new NotFound()
    const file = await certificateFile(certificate)
    return response.redirect(signedFileUrl(file.uuid, { download: true }))
  }
}
