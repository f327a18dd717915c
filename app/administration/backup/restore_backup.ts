import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { target } from '#config/database'
import { claimDatabase } from '#platform/commands/database_locks'
import { placeOfNew, storage } from '#platform/files/storage'
import { backedTables, foreignKeys, migrationNames } from '#administration/backup/catalogue'
import {
  checked,
  manifestOf,
  openArchive,
  UnusableBackup,
  type Archive,
} from '#administration/backup/read_backup'
import type { Manifest } from '#administration/backup/write_backup'

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
    const manifest = await manifestOf(archive)
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
    if (hash !== manifest.entries[entry].sha256) {
      throw new UnusableBackup(`${entry} is not what was backed up.`)
    }
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
