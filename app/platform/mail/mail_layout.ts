import i18nManager from '@adonisjs/i18n/services/main'
import type { MailFooter } from '#platform/mail/render_mail'

const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:8px;background:#2f4ea8;color:#fff;text-decoration:none;font-weight:600'
const ADDRESS = /^https?:\S+$/

/** Paragraphs; an address that stands alone is a button, one on a line of its own a link. */
export function mailLayout(body: string, locale: string, footer: MailFooter | null) {
  const t = (key: string) => i18nManager.locale(locale).t(`mail.${key}`)
  const blocks = body
    .trim()
    .split(/\n{2,}/)
    .map((block) => (ADDRESS.test(block) ? button(block, t('open')) : paragraph(block, t('open'))))
    .join('')
  const foot = footer
    ? `<p style="max-width:560px;margin:0 auto 32px;padding:0 32px;font-size:12px;color:#667"><a href="${footer.unsubscribeUrl}" style="color:#667">${t('unsubscribe')}</a> · <a href="${footer.settingsUrl}" style="color:#667">${t('settings')}</a></p>`
    : ''
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"></head><body style="margin:0;background:#f4f5f8;font:16px/1.5 system-ui,sans-serif;color:#1c2030"><div style="max-width:560px;margin:32px auto;padding:32px;background:#fff;border-radius:12px">${blocks}</div>${foot}</body></html>`
}

const button = (url: string, label: string) =>
  `<p style="margin:24px 0"><a href="${url}" style="${BUTTON}">${label}</a></p><p style="font-size:12px;color:#667;word-break:break-all">${url}</p>`

function paragraph(block: string, openLabel: string) {
  const lines = block
    .split('\n')
    .map((line) =>
      ADDRESS.test(line) ? `<a href="${line}" style="color:#2f4ea8">${openLabel}</a>` : line
    )
  return `<p style="margin:0 0 16px">${lines.join('<br>')}</p>`
}
