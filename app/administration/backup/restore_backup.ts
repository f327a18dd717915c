import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { target } from '#config/database'
import { claimDatabase } from '#platform/commands/database_locks'
import { placeOfNew, storage } from '#platform/files/storage'
import { readZip } from '#platform/files/read_zip'
import { backedTables, foreignKeys, migrationNames } from '#administration/backup/catalogue'
import type { Manifest } from '#administration/backup/write_backup'

export class UnusableBackup extends Error {}

type Archive = Awaited<ReturnType<typeof readZip>>

/** A backup is our own file: larger than what a stranger may upload, and well compressed. */
const LIMITS = { entries: 10_000_000, entryBytes: 1e13, totalBytes: 1e14, ratio: Infinity }

/**
 * Puts a backup into this database, replacing what is there, in one transaction:
 * every entry is checked against its hash, every foreign key is checked at the end.
 *
 * @throws UnusableBackup when it was made by other migrations, an entry was changed, or somebody
 *   uses the database
 */
export async function restoreBackup(file: string, { replace }: { replace: boolean }) {
  const archive = await openArchive(file)
  const client = new pg.Client(target.owner)
  await client.connect()
  try {
    await client.query('SET ROLE stoa_owner')
    const manifest: Manifest = JSON.parse((await archive.read('manifest.json')).toString())
    await assertFits(client, manifest, replace)
    await assertUnused(client)
    await client.query('BEGIN')
    await fillTables(client, archive, manifest)
    await writeFiles(archive, manifest)
    await noteStore(client)
    await client.query('COMMIT')
    await removeOtherFiles(manifest)
    return Object.keys(manifest.entries).length
  } finally {
    await client.end()
    archive.close()
  }
}

async function openArchive(file: string) {
  try {
    const archive = await readZip(file, LIMITS)
    if (archive.has('manifest.json')) return archive
    archive.close()
  } catch (error) {
    const { message } = error as Error
    throw new UnusableBackup(`${file} cannot be read: ${message}`, { cause: error })
  }
  throw new UnusableBackup(`${file} is not a backup of Stoa.`)
}

async function assertFits(client: pg.Client, manifest: Manifest, replace: boolean) {
  const here = await migrationNames(client)
  if (JSON.stringify(here) !== JSON.stringify(manifest.migrations)) {
    throw new UnusableBackup(
      'The backup was made by another version of Stoa. Restore it with that one.'
    )
  }
  const { rows } = await client.query('SELECT 1 FROM tenants LIMIT 1')
  if (rows.length > 0 && !replace) {
    throw new UnusableBackup('There are tenants in this database. Say --replace to replace them.')
  }
}

async function assertUnused(client: pg.Client) {
  if (await claimDatabase(client)) return
  throw new UnusableBackup(
    'Stoa is running on this database (a server or a job process). Stop it, then restore.'
  )
}

async function fillTables(client: pg.Client, archive: Archive, manifest: Manifest) {
  const keys = await foreignKeys(client)
  const tables = await backedTables(client)
  for (const { table, name } of keys)
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  await client.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`)
  for (const { name, identity } of tables) {
    const entry = `tables/${name}`
    const { columns = [] } = manifest.entries[entry]
    const into = client.query(copyFrom(`COPY ${name} (${columns.join(', ')}) FROM STDIN`))
    await checked(archive, manifest, entry, into)
    if (identity) await client.query(restartSql(name, identity))
  }
  for (const { table, name, definition } of keys) {
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`)
  }
}

const restartSql = (table: string, column: string) =>
  `SELECT setval(pg_get_serial_sequence('${table}', '${column}'), coalesce((SELECT max(${column}) FROM ${table}), 0) + 1, false)`

async function writeFiles(archive: Archive, manifest: Manifest) {
  for (const entry of Object.keys(manifest.entries).filter((name) => name.startsWith(FILES))) {
    const { hash } = await storage.receive(entry.slice(FILES.length), await archive.open(entry))
    if (hash !== manifest.entries[entry].sha256) throw changed(entry)
  }
}

const FILES = 'files/'

/** Wherever the files lay when they were backed up: now they lie in the chosen store. */
async function noteStore(client: pg.Client) {
  const { storageDriver, storageBucket } = placeOfNew()
  await client.query(
    'UPDATE file_storage SET storage_driver = $1, storage_bucket = $2 WHERE storage_key IS NOT NULL',
    [storageDriver, storageBucket]
  )
}

/** What was stored after the backup belongs to rows that are gone. */
async function removeOtherFiles({ entries }: Manifest) {
  for await (const { key } of storage.chosen.list(''))
    if (!entries[`${FILES}${key}`]) await storage.chosen.remove(key)
}

async function checked(
  archive: Archive,
  manifest: Manifest,
  entry: string,
  into: NodeJS.WritableStream
) {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(await archive.open(entry), through, into)
  if (hash.digest('hex') !== manifest.entries[entry].sha256) {
    throw changed(entry)
  }
}

const changed = (entry: string) => new UnusableBackup(`${entry} is not what was backed up.`)
