import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AddressInfo } from 'node:net'
import S3rver from '@20minutes/s3rver'
import { Secret } from '@adonisjs/core/helpers'
import env from '#start/env'

const KEY = 'S3RVER'
const SETTINGS = ['STORAGE', 'S3_BUCKET', 'S3_ENDPOINT', 'S3_ACCESS_KEY_ID'] as const

type Cleanup = (callback: () => Promise<void>) => void

/** A real S3 server with one bucket, in which the application keeps files until the test is over. */
export async function startS3(cleanup: Cleanup) {
  const directory = await mkdtemp(path.join(tmpdir(), 'stoa-s3-'))
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    // It reckons signatures of listings without the slash that Amazon's own library signs.
    allowMismatchedSignatures: true,
    configureBuckets: [{ name: 'stoa-files', configs: [] }],
  })
  const { port } = (await server.run()) as AddressInfo
  env.set('S3_BUCKET', 'stoa-files')
  env.set('S3_ENDPOINT', `http://127.0.0.1:${port}`)
  env.set('S3_ACCESS_KEY_ID', KEY)
  env.set('S3_SECRET_ACCESS_KEY', new Secret(KEY))
  const stop = () => server.close()
  cleanup(async () => {
    for (const key of SETTINGS) env.set(key, '')
    await stop().catch(() => {})
    await rm(directory, { recursive: true, force: true })
  })
  return { stop, choose: (store: 's3' | 'disk') => env.set('STORAGE', store) }
}
