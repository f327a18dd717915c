import { directionOf } from '#platform/i18n/direction'
import QRCode from 'qrcode'

export interface CertificateContent {
  /** The tenant's name. */
  tenant: string
  /** Path of an SVG or PNG file, null for none. */
  logo: string | null
  /** The company's own opening words, empty for ours. */
  intro: string
  /** The tenant's color as #rrggbb; anything else falls back to a dark blue. */
  accent: string
  /** The recipient's name as it was at the time. */
  name: string
  course: string
  /** Written out in the certificate's language. */
  completedOn: string
  /** Likewise; null when the certificate never expires. */
  validUntil: string | null
  number: string
  /** Full address of the page that verifies the certificate. */
  verifyUrl: string
  version: string
  contentHash: string
  /** BCP 47, such as "de" or "ar". */
  locale: string
}

type Translate = (key: string, params?: Record<string, string>) => string

/** What the template `certificate` is filled with. @param translate in the certificate's language */
export async function certificateInputs(
  content: CertificateContent,
  translate: Translate
): Promise<Record<string, string>> {
  const language = content.locale.split('-')[0].toLowerCase()
  const label = (name: string) => translate(`learning.certificate.${name}`)

  return {
    language,
    'direction': directionOf(language),
    'accent': content.accent,
    'tenant': content.tenant,
    'logo': content.logo ?? '',
    'logo-alt': translate('learning.certificate.logoAlt', { tenant: content.tenant }),
    'title': label('title'),
    'intro': content.intro || label('intro'),
    'name': content.name,
    'completed': label('completed'),
    'course': content.course,
    'date-label': label('date'),
    'date': content.completedOn,
    'expires-label': label('expires'),
    'expires': content.validUntil ?? '',
    'number-label': label('number'),
    'number': content.number,
    'verify-label': label('verify'),
    'verify-text': content.verifyUrl.replace(/^https?:\/\//, ''),
    'qr': await QRCode.toString(content.verifyUrl, { type: 'svg', margin: 0 }),
    'qr-alt': label('qrAlt'),
    'version-label': label('version'),
    'version': content.version,
    'hash-label': label('hash'),
    'hash': content.contentHash,
  }
}
