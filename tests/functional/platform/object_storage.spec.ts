import { readFile, rm } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { test } from '@japa/runner'
import sharp from 'sharp'
import type { ApiClient } from '@japa/api-client'
import app from '@adonisjs/core/services/app'
import db from '#platform/db'
import { moveFiles, type NotMoved } from '#platform/files/move_files'
import { signedFileUrl } from '#platform/files/signed_url'
import { disk } from '#platform/files/stores/disk'
import { s3 } from '#platform/files/stores/s3'
import { storeBrandImage } from '#platform/branding/brand_image'
import { certificateFile } from '#learning/actions/certificate_file'
import { restoreBackup } from '#administration/backup/restore_backup'
import { writeBackup } from '#administration/backup/write_backup'
import { files as storageCheck } from '#administration/health/checks/services'
import { clock } from '#platform/clock'
import Certificate from '#learning/models/certificate'
import { stopRendering } from '#platform/documents/render_pdf'
import { workRun } from '#tests/support/jobs'
import { browserOf, enroll, finish, makeLearning } from '#tests/support/learning'
import { makeZip } from '#tests/support/packages'
import { startS3 } from '#tests/support/s3'
import { makeStudio } from '#tests/support/studio'
import { makeUser } from '#tests/support/tenants'
import { uploader } from '#tests/support/uploads'

const png = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#2f4ea8' } })
    .png()
    .toBuffer()

const VIDEO_BYTES = 40 * 1_048_576

/** An author of a company who uploads resources of a course. */
async function company(client: ApiClient) {
  const { tenant, ada, path } = await makeStudio()
  const author = await browserOf(client, tenant, ada)
  const upload = await uploader(client, tenant, ada)
  return {
    tenant,
    ada,
    async share(filename: string, content: string | Buffer) {
      const sent = await upload.upload({ purpose: 'course_resource', filename, content })
      await author.post(`${path}/resources`, { title: filename, file: sent.id })
      return sent.id
    },
    /** As the command does for one company. */
    move: (tell: (file: NotMoved) => void = () => {}) => moveFiles(tell, { tenantId: tenant.id }),
    rowOf: (uuid: string) =>
      db.asTenant(tenant.id, () =>
        db.from('file_storage').where({ tenant_id: tenant.id, uuid }).firstOrFail()
      ),
    get: async (uuid: string, range?: string) => {
      const address = await db.asTenant(tenant.id, async () => signedFileUrl(uuid))
      const request = client.get(address)
      return range ? request.header('range', range) : request
    },
  }
}

test.group('Files in object storage', (group) => {
  group.tap((each) => each.timeout(60_000))
  group.each.teardown(() => clock.restore())
  group.teardown(() => stopRendering())

  test('an upload lies in the bucket and is handed out whole and in parts', async ({
    assert,
    client,
    cleanup,
  }) => {
    ;(await startS3(cleanup)).choose('s3')
    const { share, rowOf, get } = await company(client)

    const file = await share('plan.txt', 'Leave by the window.')

    const { storage_key: key, storage_driver: driver, storage_bucket: bucket } = await rowOf(file)
    assert.deepEqual([driver, bucket], ['s3', 'stoa-files'])
    assert.isNull(await disk.sizeOf(key))
    assert.equal(await s3.sizeOf(key), 20)
    assert.equal((await get(file)).text(), 'Leave by the window.')
    const part = await get(file, 'bytes=6-7')
    part.assertStatus(206)
    assert.equal(part.text(), 'by')
    assert.equal(part.header('content-range'), 'bytes 6-7/20')
  })

  test('a film of many parts arrives as it was', async ({ assert, client, cleanup }) => {
    ;(await startS3(cleanup)).choose('s3')
    const { share, rowOf } = await company(client)
    const film = Buffer.alloc(VIDEO_BYTES, 'film')
    film.write('\0\0\0 ftypisom', 0, 'latin1')

    const file = await share('film.mp4', film)

    const { storage_key: key } = await rowOf(file)
    assert.isTrue((await buffer(await s3.read(key))).equals(film))
  })

  test('the same bytes lie there once and go with the last file that has them', async ({
    assert,
    client,
    cleanup,
  }) => {
    ;(await startS3(cleanup)).choose('s3')
    const { tenant, share, rowOf } = await company(client)
    const one = await rowOf(await share('one.txt', 'Twice.'))
    const two = await rowOf(await share('two.txt', 'Twice.'))

    const keys = []
    for await (const { key } of s3.list(`${tenant.id}/`)) keys.push(key)

    assert.equal(one.storage_key, two.storage_key)
    assert.deepEqual(keys, [one.storage_key])
  })

  test('a logo lies in the bucket, is shown, and stands on certificates', async ({
    assert,
    client,
    cleanup,
  }) => {
    ;(await startS3(cleanup)).choose('s3')
    const made = await makeLearning()
    const { tenant, course, learner, items } = made
    await finish(tenant, await enroll(tenant, course, learner), items)
    const logo = await db.asTenant(
      tenant.id,
      async () => storeBrandImage(await png(), 'logo.png'),
      {
        userId: learner.id,
      }
    )
    const admin = await browserOf(client, tenant, await makeUser(tenant, ['tenant_admin']))
    await admin.put('/admin/settings', { settings: { 'branding.logo': logo.uuid } })
    const document = await db.asTenant(
      tenant.id,
      async () => certificateFile(await Certificate.query().firstOrFail()),
      { userId: learner.id }
    )

    const shown = await client.get(`/brand/${tenant.id}/${logo.uuid}`)

    shown.assertStatus(200)
    assert.equal(await s3.sizeOf(logo.storageKey!), logo.fileSize)
    assert.equal(await s3.sizeOf(document.storageKey!), document.fileSize)
  })

  test('a package is imported out of the bucket', async ({ assert, client, cleanup }) => {
    ;(await startS3(cleanup)).choose('s3')
    const { tenant, ada } = await makeStudio()
    const zip = await makeZip({
      'README.md': '# Fire safety\n\n[Start](1-basics/1-alarm.md)',
      '1-basics/1-alarm.md': '# The alarm\n\nPress it. ![Button](button.png)',
      '1-basics/button.png': await png(),
    })
    const upload = await uploader(client, tenant, ada)
    const { id } = await upload.upload({
      purpose: 'course_package',
      filename: 'fire.zip',
      content: await readFile(zip),
    })

    const author = await browserOf(client, tenant, ada)
    const answer = await author.post('/studio/import', { package: id, mode: 'new' })
    await workRun(tenant, answer.header('location')!.split('/').at(-1)!)

    const rows = await db.asTenant(tenant.id, () =>
      db.from('file_storage').whereNotNull('storage_key')
    )
    assert.deepEqual(
      rows.map((row) => [row.original_filename, row.storage_driver]),
      [['button.png', 's3']]
    )
  })

  test('moves there and back while every file can be read', async ({ assert, client, cleanup }) => {
    const store = await startS3(cleanup)
    const { share, rowOf, get, move } = await company(client)
    const files = []
    for (const name of ['one', 'two', 'three']) files.push(await share(`${name}.txt`, name))
    const [{ storage_key: key }] = await Promise.all(files.map(rowOf))
    let isOver = false
    cleanup(() => void (isOver = true))
    const readers = files.map(async (file) => {
      const answers = new Set<number>()
      while (!isOver) answers.add((await get(file)).status())
      return [...answers]
    })

    store.choose('s3')
    const there = await move()
    const onDisk = await disk.sizeOf(key)
    const again = await move()
    store.choose('disk')
    await move()
    isOver = true

    assert.equal(there.moved, 3)
    assert.isNull(onDisk)
    assert.equal(again.moved, 0)
    assert.deepEqual(await Promise.all(readers), [[200], [200], [200]])
    assert.equal((await rowOf(files[0])).storage_driver, 'local')
    assert.isNull(await s3.sizeOf(key))
    assert.equal((await get(files[2])).text(), 'three')
  })

  test('goes on with what an interrupted move left, and never takes half a copy for whole', async ({
    assert,
    client,
    cleanup,
  }) => {
    const store = await startS3(cleanup)
    const { share, rowOf, get, move } = await company(client)
    const file = await share('plan.txt', 'Leave by the window.')
    const { storage_key: key } = await rowOf(file)
    await s3.write(key, Buffer.from('Leave by'))

    store.choose('s3')
    await move()

    assert.equal((await get(file)).text(), 'Leave by the window.')
    assert.equal((await rowOf(file)).storage_driver, 's3')
  })

  test('leaves what is damaged or lost where it is, and says so', async ({
    assert,
    client,
    cleanup,
  }) => {
    const store = await startS3(cleanup)
    const { share, rowOf, move } = await company(client)
    const [damaged, lost] = [await share('a.txt', 'whole'), await share('b.txt', 'here')]
    const keys = [(await rowOf(damaged)).storage_key, (await rowOf(lost)).storage_key]
    await disk.write(keys[0], Buffer.from('other'))
    await disk.remove(keys[1])

    store.choose('s3')
    const told: NotMoved[] = []
    await move((file) => told.push(file))

    assert.sameDeepMembers(told, [
      { uuid: damaged, fault: 'changed' },
      { uuid: lost, fault: 'missing' },
    ])
    assert.equal(await disk.sizeOf(keys[0]), 5)
    assert.equal((await rowOf(damaged)).storage_driver, 'local')
  })

  test('are part of a backup, and come back into the store that is chosen then', async ({
    assert,
    client,
    cleanup,
  }) => {
    const store = await startS3(cleanup)
    store.choose('s3')
    const { share, rowOf, get } = await company(client)
    const file = await share('plan.txt', 'Leave by the window.')
    const { storage_key: key } = await rowOf(file)
    const archive = app.tmpPath(`backup-s3-${process.pid}.zip`)
    cleanup(() => rm(archive, { force: true }))

    await writeBackup(archive)
    await s3.remove(key)
    store.choose('disk')
    await restoreBackup(archive, { replace: true })

    assert.equal(await disk.sizeOf(key), 20)
    assert.equal((await rowOf(file)).storage_driver, 'local')
    assert.equal((await get(file)).text(), 'Leave by the window.')
  })

  test('the health of the store is tried, and its end is seen', async ({ assert, cleanup }) => {
    const { choose, stop } = await startS3(cleanup)
    choose('s3')

    clock.freeze(clock.now().plus({ hours: 1 }))
    const well = await storageCheck.find()
    await stop()
    clock.freeze(clock.now().plus({ hours: 1 }))
    const ill = await storageCheck.find()

    assert.deepEqual(well, {
      state: 'ok',
      says: 'works',
      values: { place: 'S3 (stoa-files)' },
    })
    assert.equal(ill.state, 'failed')
    for await (const { key } of disk.list('probe/')) assert.fail(key)
  })
})
