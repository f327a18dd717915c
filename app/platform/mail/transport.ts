import env from '#start/env'
import { createTransport, type Transporter } from 'nodemailer'

let transporter: Transporter | undefined

/** Without an SMTP server mail is kept and shown on the mailbox page: the demo mode. */
export const isDemo = () => !env.get('SMTP_URL')

/** @returns what the server said; @throws when it refused */
export async function sendBySmtp(message: {
  to: string
  subject: string
  html: string
  text: string
  headers: Record<string, string>
}) {
  transporter ??= createTransport(env.get('SMTP_URL')!)
  return transporter.sendMail({
    from: env.get('MAIL_FROM') ?? 'Stoa <no-reply@localhost>',
    ...message,
  })
}

/** Forgets the connection, for when the server's address changed. */
export function resetTransport() {
  transporter?.close()
  transporter = undefined
}
