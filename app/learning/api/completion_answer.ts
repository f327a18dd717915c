import vine from '@vinejs/vine'
import { numberOrNull, textOrNull } from '#platform/api/answer_types'

const certificate = vine.object({
  serial: vine.string(),
  course: vine.string(),
  status: vine.string(),
  issuedAt: vine.string(),
  expiresAt: textOrNull(),
  verifyHref: vine.string(),
  pdfHref: textOrNull(),
})

/** A certificate with the pages that check and print it. */
export const certificateAnswer = vine.create(certificate)

/** A cycle as it was when it was completed. */
export const completionAnswer = vine.create({
  completedAt: vine.string(),
  grade: numberOrNull(),
  seconds: vine.number(),
  version: vine.string(),
  evidence: vine.array(vine.object({ text: vine.string(), at: textOrNull() })),
  certificate: certificate.clone().nullable(),
})
