import { lookup } from 'node:dns/promises'
import { connect } from 'node:net'
import { createTransport } from 'nodemailer'
import type { I18n } from '@adonisjs/i18n'
import { mailSender, mailServer, type MailServer } from '#platform/mail/mail_server'

/** One step of trying the mail server out, in words. */
export type MailTestStep = { step: string; label: string; isFine: boolean; detail: string }

const PATIENCE_MS = 8000

/**
 * Tries the mail server of this company out, step by step until one fails, and sends a real mail.
 *
 * @param to address of who asked
 */
export async function testMailServer(to: string, i18n: I18n): Promise<MailTestStep[]> {
  const server = await mailServer()
  const label = (step: string) => i18n.t(`settings.mail_test.${step}`)
  if (!server) {
    const detail = i18n.t('settings.mail_test.none_detail')
    return [{ step: 'none', label: label('none'), isFine: false, detail }]
  }
  const done: MailTestStep[] = []
  for (const [step, attempt] of stepsFor(placeOf(server), server, to, i18n)) {
    try {
      done.push({ step, label: label(step), isFine: true, detail: await attempt() })
    } catch (error) {
      done.push({ step, label: label(step), isFine: false, detail: reasonOf(error as Error, i18n) })
      break
    }
  }
  return done
}

type Place = { host: string; port: number }

const stepsFor = (
  { host, port }: Place,
  server: MailServer | string,
  to: string,
  i18n: I18n
): [string, () => Promise<string>][] => [
  ['find', async () => `${host} → ${(await lookup(host)).address}`],
  ['reach', async () => reach(host, port)],
  ['enter', async () => enter(server, i18n)],
  ['send', async () => send(server, to, i18n)],
]

function reach(host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: PATIENCE_MS })
    socket.once('connect', () => resolve(`${host}:${port}`))
    socket.once('timeout', () => reject(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })))
    socket.once('error', reject)
    socket.once('connect', () => socket.destroy())
    socket.once('timeout', () => socket.destroy())
  })
}

async function enter(server: MailServer | string, i18n: I18n) {
  const transporter = createTransport({ ...optionsOf(server), ...LIMITS } as any)
  try {
    await transporter.verify()
    const who = typeof server === 'string' ? null : server.auth?.user
    return who ?? i18n.t('settings.mail_test.nobody')
  } finally {
    transporter.close()
  }
}

async function send(server: MailServer | string, to: string, i18n: I18n) {
  const transporter = createTransport({ ...optionsOf(server), ...LIMITS } as any)
  try {
    const words = i18n.t('settings.mail_test.text')
    const subject = i18n.t('settings.mail_test.subject')
    const said = await transporter.sendMail({ ...(await mailSender()), to, subject, text: words })
    return `${to}: ${said.response}`
  } finally {
    transporter.close()
  }
}

const LIMITS = {
  connectionTimeout: PATIENCE_MS,
  greetingTimeout: PATIENCE_MS,
  socketTimeout: PATIENCE_MS,
}

const optionsOf = (server: MailServer | string) =>
  typeof server === 'string' ? { url: server } : server

function placeOf(server: MailServer | string): Place {
  if (typeof server !== 'string') return server
  const { hostname, port, protocol } = new URL(server)
  return { host: hostname, port: Number(port) || (protocol === 'smtps:' ? 465 : 25) }
}

const KNOWN = new Set(['ENOTFOUND', 'ECONNREFUSED', 'ETIMEDOUT', 'EAUTH', 'ESOCKET', 'ECONNECTION'])

/** In words where we know what it means, and always what the server said. */
function reasonOf(error: Error & { code?: string }, i18n: I18n) {
  const known = KNOWN.has(error.code ?? '') ? i18n.t(`settings.mail_test.faults.${error.code}`) : ''
  return `${known} ${error.message}`.trim()
}
