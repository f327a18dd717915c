import { buffer } from 'node:stream/consumers'
import { v7 as uuidv7 } from 'uuid'
import logger from '@adonisjs/core/services/logger'
import { mailServer } from '#platform/mail/mail_server'
import { canReachServer } from '#platform/mail/transport'
import { renderPdf } from '#platform/documents/render_pdf'
import { storage } from '#platform/files/storage'
import env from '#start/env'
import type { Store } from '#platform/files/stores/store'
import { scopes } from '#platform/tenancy/scope'
import { remembered } from '#administration/health/remembered'
import type { HealthCheck } from '#administration/health/types'

/** The mail server of the installation: it takes our name and password. */
export const mail: HealthCheck = {
  key: 'mail',
  find: remembered(60, async () => {
    const server = await scopes.exit(mailServer)
    if (!server) return { state: 'warning', says: 'kept' }
    const isReached = await canReachServer(server)
    return isReached ? { state: 'ok', says: 'reached' } : { state: 'failed', says: 'silent' }
  }),
}

/** What makes certificates: it makes one. */
export const typesetting: HealthCheck = {
  key: 'typesetting',
  find: remembered(300, async () => {
    try {
      await renderPdf('certificate', SAMPLE)
      return { state: 'ok', says: 'works' }
    } catch (error) {
      logger.error({ err: error }, 'health: typesetting')
      return { state: 'failed', says: 'broken' }
    }
  }),
}

/** The least that the template of a certificate takes. */
const SAMPLE = {
  'title': 'Sample',
  'name': 'Sample',
  'tenant': 'Stoa',
  'course': 'Sample',
  'qr': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>',
  'qr-alt': 'Sample',
}

/** Where the bytes of new files go: it takes a few, gives them back and removes them. */
export const files: HealthCheck = {
  key: 'storage',
  find: remembered(60, async () => {
    const { driver } = storage.chosen
    const values = { place: driver === 's3' ? `S3 (${env.get('S3_BUCKET')})` : 'STOA_DATA/files' }
    try {
      const isSame = await keepAndForget(storage.chosen)
      return { state: isSame ? 'ok' : 'failed', says: isSame ? 'works' : 'changed', values }
    } catch (error) {
      logger.error({ err: error }, 'health: storage')
      return { state: 'failed', says: 'broken', values }
    }
  }),
}

async function keepAndForget(store: Store): Promise<boolean> {
  const key = `probe/${uuidv7()}`
  const content = Buffer.from(key)
  await store.write(key, content)
  const given = await buffer(await store.read(key))
  await store.remove(key)
  return given.equals(content)
}
