import env from '#start/env'
import { setting } from '#platform/settings/setting'
import {
  replyAddress,
  senderAddress,
  senderName,
  smtpHost,
  smtpPassword,
  smtpPort,
  smtpSecurity,
  smtpUser,
} from '#platform/mail/settings'

/** How to reach a mail server, as nodemailer wants it. */
export type MailServer = {
  host: string
  port: number
  secure: boolean
  requireTLS: boolean
  ignoreTLS: boolean
  auth?: { user: string; pass: string }
}

/** The server that sends the mails of this company: its own, else that of the installation; null for none. */
export async function mailServer(): Promise<MailServer | string | null> {
  const host = await setting(smtpHost)
  if (!host) return env.get('SMTP_URL') ?? null
  const [user, pass] = [await setting(smtpUser), await setting(smtpPassword)]
  const security = await setting(smtpSecurity)
  return {
    host,
    port: await setting(smtpPort),
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    auth: user ? { user, pass } : undefined,
  }
}

/** From whom the mails of this company are, and where answers go. */
export async function mailSender() {
  const usual = env.get('MAIL_FROM') ?? 'Stoa <no-reply@localhost>'
  const [name, address] = [await setting(senderName), await setting(senderAddress)]
  const usualAddress = /<([^>]+)>/.exec(usual)?.[1] ?? usual
  const replyTo = await setting(replyAddress)
  return {
    from: name || address ? { name, address: address || usualAddress } : usual,
    ...(replyTo ? { replyTo } : {}),
  }
}
