import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import env from '#start/env'
import { ContentGone, type Store, type StoredContent } from '#platform/files/stores/store'

const PART_BYTES = 16 * 1_048_576
const PARTS_AT_ONCE = 2

/** A bucket of anything that speaks S3. Its library is loaded when it is first needed. */
export const s3: Store = {
  driver: 's3',

  async write(key, content) {
    const { Upload } = await import('@aws-sdk/lib-storage')
    const upload = new Upload({
      client: await connection(),
      params: { ...objectOf(key), Body: content },
      partSize: PART_BYTES,
      queueSize: PARTS_AT_ONCE,
    })
    await upload.done()
  },

  async take(key, path) {
    await s3.write(key, createReadStream(path))
    await rm(path, { force: true })
  },

  async read(key, range) {
    const { GetObjectCommand } = await library()
    const part = range && { Range: `bytes=${range.start}-${range.end}` }
    try {
      const { Body } = await (
        await connection()
      ).send(new GetObjectCommand({ ...objectOf(key), ...part }))
      return await begun(Body as Readable)
    } catch (error) {
      throw isAbsent(error) || (await s3.sizeOf(key)) === null ? new ContentGone(key) : error
    }
  },

  async sizeOf(key) {
    const { HeadObjectCommand } = await library()
    try {
      const head = await (await connection()).send(new HeadObjectCommand(objectOf(key)))
      return head.ContentLength ?? null
    } catch (error) {
      if (isAbsent(error)) return null
      throw error
    }
  },

  async remove(key) {
    const { DeleteObjectCommand } = await library()
    await (await connection()).send(new DeleteObjectCommand(objectOf(key)))
  },

  list: (folder, { after } = {}) => pages(folder, after),
}

export const hasBucket = () => Boolean(env.get('S3_BUCKET'))

const library = () => import('@aws-sdk/client-s3')

/** Files of one installation; another one that shares the bucket has another prefix. */
const prefix = () => env.get('S3_PREFIX') ?? 'files/'

const objectOf = (key: string) => ({ Bucket: env.get('S3_BUCKET')!, Key: `${prefix()}${key}` })

async function* pages(folder: string, after?: string): AsyncGenerator<StoredContent> {
  const { paginateListObjectsV2 } = await library()
  const { Bucket, Key } = objectOf(folder)
  const from = after ? { StartAfter: objectOf(after).Key } : {}
  const found = paginateListObjectsV2(
    { client: await connection() },
    { Bucket, Prefix: Key, ...from }
  )
  for await (const { Contents = [] } of found)
    for (const object of Contents)
      yield {
        key: object.Key!.slice(prefix().length),
        size: object.Size!,
        changedAt: object.LastModified!,
      }
}

let current: { address: string; client: S3Client } | undefined

/** One for the process, made anew when the settings say something else. */
async function connection(): Promise<S3Client> {
  const address = `${env.get('S3_ENDPOINT')} ${env.get('S3_REGION')} ${env.get('S3_BUCKET')}`
  if (current?.address === address) return current.client
  const { S3Client } = await library()
  current?.client.destroy()
  current = { address, client: new S3Client({ ...place(), ...credentials() }) }
  return current.client
}

/** Others than Amazon's do not know its newer checksums, and keep a bucket in the path. */
function place() {
  const endpoint = env.get('S3_ENDPOINT')
  return {
    endpoint,
    region: env.get('S3_REGION') ?? 'us-east-1',
    forcePathStyle: (env.get('S3_PATH_STYLE') ?? (endpoint ? 'on' : 'off')) === 'on',
    requestChecksumCalculation: 'WHEN_REQUIRED' as const,
    responseChecksumValidation: 'WHEN_REQUIRED' as const,
  }
}

/** Without a key of our own the machine's is taken (a role, or what AWS tools are told). */
function credentials() {
  const accessKeyId = env.get('S3_ACCESS_KEY_ID')
  const secret = env.get('S3_SECRET_ACCESS_KEY')
  if (!accessKeyId || !secret) return {}
  return { credentials: { accessKeyId, secretAccessKey: secret.release() } }
}

function isAbsent(error: unknown) {
  const { name } = error as Error
  return name === 'NoSuchKey' || name === 'NotFound'
}

/** What is moved away just then breaks off here, where another store can be asked, and not in the middle of an answer. */
async function begun(body: Readable): Promise<Readable> {
  if (body.readableLength === 0 && !body.readableEnded) await once(body, 'readable')
  return body
}
