import type { PreviousUpload, UploadOptions } from 'tus-js-client'
import { xsrfToken } from '~/ui/xsrf_token'

const ENDPOINT = '/files/uploads'
const STORED = 'tus::'
const LIFE_MS = 24 * 3_600_000

/** Small enough for proxies that limit a request, large enough to be quick. */
const CHUNK_BYTES = 32 * 1_048_576

/** For half a minute it comes back by itself; after that the line says that there is no connection. */
const RETRY_DELAYS_MS = [0, 1_000, 2_000, 4_000, 8_000, 15_000]

/** The client of the protocol, loaded when somebody uploads. */
export const loadTus = () => import('tus-js-client')

/** How uploads for something go: `person` keeps those of two people at one computer apart. */
export function tusOptions(purpose: string, person: string): UploadOptions {
  return {
    endpoint: ENDPOINT,
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_DELAYS_MS,
    removeFingerprintOnSuccess: true,
    onBeforeRequest: (request) => {
      request.setHeader('x-xsrf-token', xsrfToken())
      request.setHeader('x-requested-with', 'XMLHttpRequest')
    },
    fingerprint: async ({ name, size, lastModified }) =>
      [purpose, person, name, size, lastModified].join('-'),
  }
}

export type Interrupted = { name: string; sizeBytes: number; previous: PreviousUpload }

/** What this person began here within the last day and did not bring to an end. */
export async function interruptedUploads(purpose: string, person: string): Promise<Interrupted[]> {
  if (!Object.keys(localStorage).some((key) => key.startsWith(STORED))) return []
  const { defaultOptions } = await loadTus()
  const all = await defaultOptions.urlStorage.findAllUploads()
  return all
    .filter(({ metadata }) => metadata.purpose === purpose && metadata.person === person)
    .filter(({ creationTime }) => Date.now() - new Date(creationTime).getTime() < LIFE_MS)
    .map((previous) => ({
      name: previous.metadata.filename,
      sizeBytes: previous.size ?? 0,
      previous,
    }))
}

/** Gives up what was begun, here and on the server. */
export async function forgetUpload({ previous }: Interrupted, options: UploadOptions) {
  const { Upload, defaultOptions } = await loadTus()
  await defaultOptions.urlStorage.removeUpload(previous.urlStorageKey)
  // The server forgets it by itself after a day.
  if (previous.uploadUrl) await Upload.terminate(previous.uploadUrl, options).catch(() => {})
}
