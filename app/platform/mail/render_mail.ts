import path from 'node:path'
import { readFile } from 'node:fs/promises'
import { Liquid, type Template } from 'liquidjs'
import app from '@adonisjs/core/services/app'
import i18nManager from '@adonisjs/i18n/services/main'
import env from '#start/env'
import db from '#platform/db'
import { datesInZone } from '#platform/mail/dates_in_zone'
import { appearanceOf } from '#platform/branding/appearance'
import { mailFootnote } from '#platform/branding/settings'
import { setting } from '#platform/settings/setting'
import { currentTenantId } from '#platform/tenancy/scope'
import { mailLayout, type MailFrame } from '#platform/mail/mail_layout'

const engine = new Liquid({
  ownPropertyOnly: true,
  outputEscape: 'escape',
  templates: {},
  parseLimit: 1e5,
  renderLimit: 1000,
  memoryLimit: 1e7,
})

type Recipient = { name: string; locale: string; timezone: string }

/** Addresses at the foot of a mail that can be switched off. */
export type MailFooter = { unsubscribeUrl: string; settingsUrl: string }

type Words = { subject: Template[]; body: Template[] }

/**
 * Renders one template for many people: its words are read once per language. A
 * tenant's own template (`email_templates`, newest active version in the language)
 * beats the shipped words.
 */
export function mailRenderer(template: string) {
  const byLanguage = new Map<string, Promise<Words>>()
  let framing: Promise<MailFrame> | undefined
  return async (
    recipient: Recipient,
    values: Record<string, unknown>,
    footer: MailFooter | null = null
  ) => {
    const { locale } = recipient
    if (!byLanguage.has(locale)) byLanguage.set(locale, wordsOf(template, locale))
    const { subject, body } = await byLanguage.get(locale)!
    const frame = await (framing ??= mailFrame())
    const shown = {
      ...values,
      ...datesInZone(values, recipient),
      name: recipient.name,
      app_url: env.get('APP_URL'),
    }
    const paragraphs = engine.renderSync(body, shown) as string
    return {
      subject: decode(engine.renderSync(subject, shown) as string),
      text: decode(paragraphs) + textFooter(footer, locale) + textFootnote(frame),
      html: mailLayout(paragraphs, locale, footer, frame),
    }
  }
}

async function wordsOf(template: string, locale: string): Promise<Words> {
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
async function shipped(template: string, locale: string) {
  const folder = app.makePath('resources/mail')
  const source =
    (await readFile(path.join(folder, locale, `${template}.liquid`), 'utf8').catch(() => null)) ??
    (await readFile(path.join(folder, 'en', `${template}.liquid`), 'utf8'))
  const [subject, ...body] = source.split('\n')
  return { subject, body: body.join('\n') }
}

function textFooter(footer: MailFooter | null, locale: string) {
  if (!footer) return ''
  const words = i18nManager.locale(locale)
  return `\n\n-- \n${words.t('mail.unsubscribe')}: ${footer.unsubscribeUrl}\n${words.t('mail.settings')}: ${footer.settingsUrl}\n`
}

async function mailFrame(): Promise<MailFrame> {
  const { name, logoUrl, accent } = await appearanceOf(currentTenantId())
  const logo = logoUrl && `${env.get('APP_URL')}${logoUrl}`
  return { name, logo, accent, footnote: await setting(mailFootnote) }
}

const textFootnote = ({ footnote }: MailFrame) => (footnote ? `\n\n${footnote}\n` : '')

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&#34;': '"',
  '&#39;': "'",
  '&amp;': '&',
}
const decode = (html: string) =>
  html.replace(/&(?:lt|gt|#34|#39|amp);/g, (entity) => ENTITIES[entity])
