import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import logger from '@adonisjs/core/services/logger'
import { clock } from '#platform/clock'
import env from '#start/env'
import { askClamd } from '#platform/files/scan/clamd'
import { storage } from '#platform/files/storage'
import type { Bytes } from '#platform/files/content'
import type { FileKind } from '#platform/files/kinds'

/** Columns of a file that say what a scanner found. */
export type Scanned = {
  virusScanStatus: 'pending' | 'clean' | 'infected'
  /** Null: nobody looked, because there is no scanner or it is down. */
  virusScanAt: ReturnType<typeof clock.now> | null
  /** Name of what was found. */
  signature: string | null
}

const NOT_LOOKED_AT: Scanned = { virusScanStatus: 'clean', virusScanAt: null, signature: null }

export const hasScanner = () => Boolean(env.get('CLAMD'))

/**
 * Looks for viruses in what somebody brought. Images are made anew here, so that nothing of what they
 * carried is left. While the scanner is down, a file waits.
 */
export async function scanContent(
  bytes: Bytes | { storageKey: string },
  kind: FileKind
): Promise<Scanned> {
  const address = env.get('CLAMD')
  if (!address) return NOT_LOOKED_AT
  const virusScanAt = clock.now()
  if (kind === 'image') return { virusScanStatus: 'clean', virusScanAt, signature: null }
  try {
    const verdict = await askClamd(address, await streamOf(bytes))
    const signature = verdict.state === 'infected' ? verdict.signature : null
    return { virusScanStatus: verdict.state, virusScanAt, signature }
  } catch (error) {
    logger.error({ err: error }, 'virus scanner')
    return { virusScanStatus: 'pending', virusScanAt: null, signature: null }
  }
}

async function streamOf(bytes: Bytes | { storageKey: string }): Promise<Readable> {
  if (Buffer.isBuffer(bytes)) return Readable.from([bytes])
  return 'path' in bytes ? createReadStream(bytes.path) : storage.read(bytes.storageKey)
}
