import path from 'node:path'
import { readFile } from 'node:fs/promises'
import { Liquid, type Template } from 'liquidjs'
import { DateTime } from 'luxon'
import app from '@adonisjs/core/services/app'
import i18nManager from '@adonisjs/i18n/services/main'
import env from '#start/env'
import db from '#platform/db'

const MAIL_TEMPLATES = [
  'password_reset',
  'enrolled',
  'due_changed',
  'withdrawn',
  'completed',
] as const
export type MailTemplate = (typeof MAIL_TEMPLATES)[number]

const engine = new Liquid({
  ownPropertyOnly: true,
  outputEscape: 'escape',
  templates: {},
  parseLimit: 1e5,
  renderLimit: 1000,
  memoryLimit: 1e7,
})

type Recipient = { name: string; locale: string; timezone: string }
type Words = { subject: Template[]; body: Template[] }

/**
 * Renders one template for many people: its words are read once per language. A
 * tenant's own template (`email_templates`, newest active version in the language)
 * beats the shipped words.
 */
export function mailRenderer(template: MailTemplate) {
  const byLanguage = new Map<string, Promise<Words>>()
  return async (recipient: Recipient, values: Record<string, unknown>) => {
    const { locale } = recipient
    if (!byLanguage.has(locale)) byLanguage.set(locale, wordsOf(template, locale))
    const { subject, body } = await byLanguage.get(locale)!
    const shown = {
      ...values,
      ...datesInZone(values, recipient),
      name: recipient.name,
      app_url: env.get('APP_URL'),
    }
    const paragraphs = engine.renderSync(body, shown) as string
    return {
      subject: decode(engine.renderSync(subject, shown) as string),
      text: decode(paragraphs),
      html: layout(paragraphs, locale),
    }
  }
}

async function wordsOf(template: MailTemplate, locale: string): Promise<Words> {
  const words = (await ownTemplate(template, locale)) ?? (await shipped(template, locale))
  return { subject: engine.parse(words.subject), body: engine.parse(words.body) }
}

async function ownTemplate(slug: string, language: string) {
  const row = await db
    .from('email_templates')
    .where({ slug, language, is_active: true })
    .whereNull('deleted_at')
    .orderBy('version', 'desc')
    .first()
  return row ? { subject: row.subject as string, body: row.body_text as string } : null
}

/** Shipped words: the first line is the subject, paragraphs follow. */
async function shipped(template: MailTemplate, locale: string) {
  const folder = app.makePath('resources/mail')
  const source =
    (await readFile(path.join(folder, locale, `${template}.liquid`), 'utf8').catch(() => null)) ??
    (await readFile(path.join(folder, 'en', `${template}.liquid`), 'utf8'))
  const [subject, ...body] = source.split('\n')
  return { subject, body: body.join('\n') }
}

/** Instants read as "3 March 2027, 17:00 CET" for the person who gets the mail. */
function datesInZone(values: Record<string, unknown>, { locale, timezone }: Recipient) {
  const instants = Object.entries(values).filter(
    ([, value]) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(value)
  )
  return Object.fromEntries(
    instants.map(([key, value]) => [
      key,
      DateTime.fromISO(value as string, { zone: timezone })
        .setLocale(locale)
        .toLocaleString({ ...DateTime.DATETIME_MED, timeZoneName: 'short' }),
    ])
  )
}

/** Paragraphs, with an address that stands alone as a button. */
function layout(body: string, locale: string) {
  const blocks = body
    .trim()
    .split(/\n{2,}/)
    .map((block) =>
      /^https?:\S+$/.test(block)
        ? `<p style="margin:24px 0"><a href="${block}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#2f4ea8;color:#fff;text-decoration:none;font-weight:600">${i18nManager.locale(locale).t('mail.open')}</a></p><p style="font-size:12px;color:#667">${block}</p>`
        : `<p style="margin:0 0 16px">${block.replace(/\n/g, '<br>')}</p>`
    )
    .join('')
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"></head><body style="margin:0;background:#f4f5f8;font:16px/1.5 system-ui,sans-serif;color:#1c2030"><div style="max-width:560px;margin:32px auto;padding:32px;background:#fff;border-radius:12px">${blocks}</div></body></html>`
}

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&#34;': '"',
  '&#39;': "'",
  '&amp;': '&',
}
const decode = (html: string) =>
  html.replace(/&(?:lt|gt|#34|#39|amp);/g, (entity) => ENTITIES[entity])
