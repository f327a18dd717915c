import { DateTime } from 'luxon'
import db from '#platform/db'
import env from '#start/env'
import User from '#identity/models/user'
import { storeFile } from '#platform/files/store_file'
import { brandImage } from '#platform/branding/brand_image'
import { brandColor, brandName, logoLight } from '#platform/branding/settings'
import { storage } from '#platform/files/storage'
import { setting, settingIn } from '#platform/settings/setting'
import { certificateIntro } from '#learning/settings'
import StoredFile from '#platform/files/stored_file'
import { renderPdf } from '#platform/documents/render_pdf'
import { currentTenantId } from '#platform/tenancy/scope'
import { verifyHref } from '#learning/addresses'
import { certificateInputs } from '#learning/documents/certificate_inputs'
import Course from '#courses/models/course'
import CourseCompletion from '#learning/models/course_completion'
import { wordsFor } from '#learning/words'
import type Certificate from '#learning/models/certificate'

const DEFAULT_ACCENT = '#2f4ea8'

/** The PDF of a certificate in its language: rendered when it is first asked for, then kept. */
export async function certificateFile(certificate: Certificate): Promise<StoredFile> {
  const kept = await StoredFile.query()
    .where({ relatedType: 'certificates', relatedId: certificate.id })
    .first()
  if (kept) return kept

  const learner = await User.findOrFail(certificate.userId)
  const words = wordsFor({ locale: certificate.locale, timezone: learner.timezone })
  const content = await withLogo(async (logo) => {
    const inputs = await certificateInputs(await contentOf(certificate, learner, logo), words.t)
    return renderPdf('certificate', inputs)
  })
  return storeFile({
    content,
    filename: `${words.t('learning.certificate.file', { course: certificate.courseTitle })}.pdf`,
    relatedType: 'certificates',
    relatedId: certificate.id,
    kinds: ['document'],
  })
}

async function contentOf(certificate: Certificate, { timezone }: User, logo: string | null) {
  const completion = await CourseCompletion.findOrFail(certificate.completionId)
  const day = (at: DateTime) =>
    at.setZone(timezone).setLocale(certificate.locale).toLocaleString(DateTime.DATE_FULL)
  return {
    tenant: await companyName(),
    accent: (await setting(brandColor)) || DEFAULT_ACCENT,
    logo,
    intro: await settingIn(certificateIntro, await organizationOf(certificate)),
    name: certificate.issuedName,
    course: certificate.courseTitle,
    completedOn: day(completion.completionDate),
    validUntil: certificate.expiresAt && day(certificate.expiresAt),
    number: certificate.serial,
    verifyUrl: `${env.get('APP_URL')}${verifyHref(certificate.serial)}`,
    version: String(completion.metadata?.version ?? ''),
    contentHash: certificate.contentHash ?? '',
    locale: certificate.locale,
  }
}

/** The part of the company that teaches the course, also when it is in the trash. */
async function organizationOf({ courseId }: Certificate) {
  const course = await Course.query().sideload({ withTrashed: true }).where('id', courseId).first()
  return course?.organizationId ?? null
}

async function companyName(): Promise<string> {
  const own = await setting(brandName)
  if (own) return own
  const { name } = await db
    .from('organizations')
    .where({ tenant_id: currentTenantId(), id: currentTenantId() })
    .select('name')
    .firstOrFail()
  return name
}

/** The typesetter reads the logo as a file. */
async function withLogo<T>(work: (path: string | null) => Promise<T>): Promise<T> {
  const file = await brandImage(await setting(logoLight))
  return file ? storage.withPath(file.storageKey!, work) : work(null)
}
