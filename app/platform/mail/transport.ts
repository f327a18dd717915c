import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import env from '#start/env'
import { createTransport, type Transporter } from 'nodemailer'
import type { MailServer } from '#platform/mail/mail_server'

/** A connection that is kept, and for which server. */
let kept: { server: MailServer | string; transporter: Transporter } | undefined

/** Without an SMTP server mail is kept and shown on the mailbox page: the demo mode. */
export const isDemo = () => !env.get('SMTP_URL')

type Message = {
  from: string | { name: string; address: string }
  replyTo?: string
  to: string
  subject: string
  html: string
  text: string
  headers: Record<string, string>
}

/** @returns what the server said; @throws when it refused */
export async function sendBySmtp(server: MailServer | string, message: Message) {
  if (!kept || !isDeepStrictEqual(kept.server, server)) {
    resetTransport()
    kept = { server, transporter: createTransport(server as any) }
  }
  return kept.transporter.sendMail(message)
}

const PATIENCE_MS = 4_000

/** Whether the server answers and takes our name and password. */
export async function canReachServer(server: MailServer | string): Promise<boolean> {
  const transporter = createTransport(server as any)
  const answers = transporter.verify().then(
    () => true,
    () => false
  )
  const isReached = await Promise.race([answers, sleep(PATIENCE_MS, false, { ref: false })])
  transporter.close()
  return isReached
}

/** Forgets the connection, for when the server's address changed. */
export function resetTransport() {
  kept?.transporter.close()
  kept = undefined
}
