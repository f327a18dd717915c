import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import db from '#platform/db'
import { occupyDatabase } from '#platform/commands/database_locks'
import { disk } from '#platform/files/stores/disk'
import { UnusableBackup } from '#administration/backup/read_backup'
import { restoreBackup } from '#administration/backup/restore_backup'
import { writeBackup } from '#administration/backup/write_backup'
import { fillCourse } from '#tests/support/sample_course'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'

/** All rows of a tenant in the tables that matter most, as one hash. */
async function fingerprint(tenant: TestTenant) {
  const hash = createHash('sha256')
  for (const table of ['users', 'courses', 'course_lessons', 'course_enrollments', 'audit_logs']) {
    const rows = await db
      .connection('system')
      .from(table)
      .where('tenant_id', tenant.id)
      .orderBy('id')
    hash.update(JSON.stringify(rows))
  }
  return hash.digest('hex')
}

test.group('Backup and restore', () => {
  test('brings everything back as it was, and goes on counting', async ({ assert, cleanup }) => {
    const file = app.tmpPath(`backup-${process.pid}.zip`)
    cleanup(() => rm(file, { force: true }))
    const tenant = await makeTenant()
    const owner = await makeUser(tenant)
    await fillCourse(tenant, owner)
    const before = await fingerprint(tenant)

    await writeBackup(file)
    await db.asTenant(tenant.id, () => db.from('course_enrollments').delete())
    const damaged = await fingerprint(tenant)
    await restoreBackup(file, { replace: true })

    const next = await makeUser(tenant)
    assert.notEqual(damaged, before)
    assert.equal(await fingerprintWithout(tenant, next.id), before)
    assert.isAbove(next.id, owner.id)
  })

  test('refuses to overwrite tenants unless told to', async ({ assert, cleanup }) => {
    const file = app.tmpPath(`backup-refused-${process.pid}.zip`)
    cleanup(() => rm(file, { force: true }))
    await makeTenant()
    await writeBackup(file)

    await assert.rejects(() => restoreBackup(file, { replace: false }), UnusableBackup)
  })

  test('refuses beneath a running server', async ({ assert, cleanup }) => {
    const file = app.tmpPath(`backup-in-use-${process.pid}.zip`)
    cleanup(() => rm(file, { force: true }))
    const tenant = await makeTenant()
    await writeBackup(file)
    const before = await fingerprint(tenant)

    const leave = await occupyDatabase()
    await assert.rejects(
      () => restoreBackup(file, { replace: true }),
      /Stoa is running on this database/
    )
    await leave()
    await restoreBackup(file, { replace: true })

    assert.equal(await fingerprint(tenant), before)
  })

  test('leaves no file behind that was stored after the backup', async ({ assert, cleanup }) => {
    const file = app.tmpPath(`backup-files-${process.pid}.zip`)
    cleanup(() => rm(file, { force: true }))
    await disk.write('backup-test/kept.txt', Buffer.from('kept'))
    await writeBackup(file)
    await disk.write('backup-test/kept.txt', Buffer.from('changed'))
    await disk.write('backup-test/later.txt', Buffer.from('later'))

    await restoreBackup(file, { replace: true })

    assert.equal(await readFile(disk.path('backup-test/kept.txt'), 'utf8'), 'kept')
    assert.isFalse(existsSync(disk.path('backup-test/later.txt')))
    await disk.remove('backup-test/kept.txt')
  })

  test('refuses what is no backup in plain words', async ({ assert }) => {
    await assert.rejects(
      () => restoreBackup(app.makePath('package.json'), { replace: true }),
      /package\.json cannot be read/
    )
  })

  test('that cannot be written leaves nothing', async ({ assert }) => {
    const file = app.tmpPath('no-such-folder/backup.zip')

    await assert.rejects(() => writeBackup(file), /ENOENT/)

    assert.isFalse(existsSync(`${file}.part`))
  })
})

async function fingerprintWithout(tenant: TestTenant, userId: number) {
  const system = db.connection('system')
  await system.from('user_roles').where({ tenant_id: tenant.id, user_id: userId }).delete()
  await system
    .from('audit_logs')
    .where({ tenant_id: tenant.id })
    .where('created_at', '>=', await createdAt(tenant, userId))
    .delete()
  await system.from('users').where({ tenant_id: tenant.id, id: userId }).delete()
  return fingerprint(tenant)
}

async function createdAt(tenant: TestTenant, userId: number) {
  const user = await db
    .connection('system')
    .from('users')
    .where({ tenant_id: tenant.id, id: userId })
    .first()
  return user.created_at
}
