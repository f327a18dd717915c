import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { ZipFile } from 'yazl'
import { to as copyTo } from 'pg-copy-streams'
import { target } from '#config/database'
import { storage } from '#platform/files/storage'
import { readIfThere } from '#platform/files/stores/store'
import { backedTables, migrationNames } from '#administration/backup/catalogue'

export type Manifest = {
  format: 1
  madeAt: string
  migrations: string[]
  /** SHA-256 and, for tables, columns, by entry of the archive. */
  entries: Record<string, { sha256: string; columns?: string[] }>
}

/**
 * Writes everything into one zip: all tables as of one moment, all files, and a
 * manifest with a hash of each entry. The target appears only when it is whole.
 *
 * @returns how many tables and files it holds
 */
export async function writeBackup(file: string) {
  const part = `${file}.part`
  const zip = new ZipFile()
  const client = new pg.Client(target.owner)
  client.on('error', () => {})
  await client.connect()
  try {
    const [, counts] = await Promise.all([
      pipeline(zip.outputStream, createWriteStream(part, { mode: 0o600, flush: true })),
      fillArchive(zip, client),
    ])
    await client.end()
    await rename(part, file)
    return counts
  } catch (error) {
    // A copy that nobody reads any more would wait for ever.
    ;(client as any).connection.stream.destroy()
    await rm(part, { force: true })
    throw error
  }
}

async function fillArchive(zip: ZipFile, client: pg.Client) {
  await client.query('SET ROLE stoa_owner')
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const manifest: Manifest = {
    format: 1,
    madeAt: new Date().toISOString(),
    migrations: await migrationNames(client),
    entries: {},
  }
  const tables = await addTables(zip, client, manifest)
  const files = await addFiles(zip, manifest)
  await client.query('COMMIT')
  zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 2)), 'manifest.json')
  zip.end()
  return { tables, files }
}

async function addTables(zip: ZipFile, client: pg.Client, manifest: Manifest) {
  const tables = await backedTables(client)
  for (const { name, columns } of tables) {
    const rows = client.query(copyTo(`COPY (SELECT ${columns.join(', ')} FROM ${name}) TO STDOUT`))
    const sha256 = await addHashed(zip, rows, `tables/${name}`)
    manifest.entries[`tables/${name}`] = { sha256, columns }
  }
  return tables.length
}

/** A file that was moved meanwhile is in both stores, one that was removed in none. */
async function addFiles(zip: ZipFile, manifest: Manifest) {
  let files = 0
  for await (const key of everyKey()) {
    const entry = `files/${key}`
    const content = manifest.entries[entry] ? null : await readIfThere(storage, key)
    if (!content) continue
    manifest.entries[entry] = { sha256: await addHashed(zip, content, entry) }
    files++
  }
  return files
}

async function* everyKey() {
  for (const store of storage.all)
    for await (const { key } of store.list('')) if (!key.endsWith('.part')) yield key
}

/** Entries follow each other: a database connection copies one table at a time. */
function addHashed(zip: ZipFile, source: NodeJS.ReadableStream, entry: string): Promise<string> {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return new Promise((resolve, reject) => {
    source.on('error', reject)
    through.on('error', reject)
    through.on('end', () => resolve(hash.digest('hex')))
    zip.addReadStream(source.pipe(through), entry)
  })
}
