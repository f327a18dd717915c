import { randomInt } from 'node:crypto'
import { clock } from '#platform/clock'
import Certificate from '#learning/models/certificate'
import CertificateTemplate from '#courses/models/certificate_template'
import type Course from '#courses/models/course'
import type CourseVersion from '#courses/models/course_version'
import type CourseCompletion from '#learning/models/course_completion'
import type User from '#identity/models/user'

type Occasion = { course: Course; version: CourseVersion; learner: User }

/** The certificate of a completion; null when the course gives none. Issuing twice gives the same one. */
export async function issueCertificate(
  completion: CourseCompletion,
  { course, version, learner }: Occasion
): Promise<Certificate | null> {
  if (!course.certificateTemplateId) return null
  const issued = await Certificate.findBy('completionId', completion.id)
  if (issued) return issued

  const template = await CertificateTemplate.findOrFail(course.certificateTemplateId)
  const now = clock.now()
  const expiresAt = template.validityMonths ? now.plus({ months: template.validityMonths }) : null
  const certificate = await Certificate.create({
    completionId: completion.id,
    templateId: template.id,
    userId: learner.id,
    courseId: course.id,
    serial: newSerial(),
    issuedAt: now,
    expiresAt,
    issuedName: learner.name,
    courseTitle: version.title,
    contentHash: version.contentHash,
    locale: learner.locale,
  })
  await completion
    .merge({
      certificateIssued: true,
      certificateId: certificate.serial,
      certificateUrl: `/verify/${certificate.serial}`,
      certificateIssuedAt: now,
      expiresAt,
    })
    .save()
  return certificate
}

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Sixteen characters without look-alikes: 80 random bits, not to be guessed or counted. */
function newSerial() {
  const characters = Array.from({ length: 16 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return characters.match(/.{4}/g)!.join('-')
}
