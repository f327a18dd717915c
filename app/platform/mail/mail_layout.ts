import { escapeHtml } from '#platform/text/render/html'
import i18nManager from '@adonisjs/i18n/services/main'
import { directionOf } from '#platform/i18n/direction'
import { readableAccent } from '#platform/branding/readable_accent'
import type { MailFooter } from '#platform/mail/render_mail'

const OUR_COLOR = '#2f4ea8'

/** What frames a mail. */
export type MailFrame = {
  name: string | null
  logo: string | null
  accent: string | null
  footnote: string
}

const buttonStyle = (color: string) =>
  `display:inline-block;padding:12px 20px;border-radius:8px;background:${color};color:#fff;text-decoration:none;font-weight:600`
const ADDRESS = /^https?:\S+$/

/** Paragraphs; an address that stands alone is a button, one on a line of its own a link. */
export function mailLayout(
  body: string,
  locale: string,
  footer: MailFooter | null,
  frame: MailFrame
) {
  const color = frame.accent ? readableAccent(frame.accent).light.accent : OUR_COLOR
  const t = (key: string) => i18nManager.locale(locale).t(`mail.${key}`)
  const blocks = body
    .trim()
    .split(/\n{2,}/)
    .map((block) =>
      ADDRESS.test(block) ? button(block, t('open'), color) : paragraph(block, t('open'), color)
    )
    .join('')
  const foot = footer
    ? `<p style="max-width:560px;margin:0 auto 32px;padding:0 32px;font-size:12px;color:#667"><a href="${footer.unsubscribeUrl}" style="color:#667">${t('unsubscribe')}</a> · <a href="${footer.settingsUrl}" style="color:#667">${t('settings')}</a></p>`
    : ''
  return `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"></head><body style="margin:0;background:#f4f5f8;font:16px/1.5 system-ui,sans-serif;color:#1c2030"><div style="max-width:560px;margin:32px auto;padding:32px;background:#fff;border-radius:12px">${head(frame)}${blocks}</div>${foot}${footnote(frame)}</body></html>`
}

/** The logo, or the name of a company that chose one. */
function head({ name, logo }: MailFrame) {
  const shown = escapeHtml(name ?? '')
  if (logo)
    return `<p style="margin:0 0 24px"><img src="${logo}" alt="${shown}" height="32" style="height:32px;max-width:240px"></p>`
  return shown && `<p style="margin:0 0 24px;font-weight:600">${shown}</p>`
}

const footnote = ({ footnote: words }: MailFrame) =>
  words &&
  `<p style="max-width:560px;margin:0 auto 32px;padding:0 32px;font-size:12px;color:#667">${escapeHtml(words)}</p>`

const button = (url: string, label: string, color: string) =>
  `<p style="margin:24px 0"><a href="${url}" style="${buttonStyle(color)}">${label}</a></p><p style="font-size:12px;color:#667;word-break:break-all">${url}</p>`

function paragraph(block: string, openLabel: string, color: string) {
  const lines = block
    .split('\n')
    .map((line) =>
      ADDRESS.test(line) ? `<a href="${line}" style="color:${color}">${openLabel}</a>` : line
    )
  return `<p style="margin:0 0 16px">${lines.join('<br>')}</p>`
}
