import { readdir, utimes } from 'node:fs/promises'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { JobRun } from '#platform/jobs/job_run'
import { checkStoredContent, sweepStoredContent } from '#platform/files/jobs/check_stored_content'
import { sweepContent } from '#platform/files/integrity/sweep_content'
import { disk } from '#platform/files/stores/disk'
import { s3 } from '#platform/files/stores/s3'
import { content as contentCheck } from '#administration/health/checks/evidence'
import { browserOf } from '#tests/support/learning'
import { startS3 } from '#tests/support/s3'
import { makeStudio } from '#tests/support/studio'
import { makeUser, type TestTenant } from '#tests/support/tenants'
import { uploader } from '#tests/support/uploads'

const within = <T>(tenant: TestTenant, work: () => Promise<T>) => db.asTenant(tenant.id, work)

const look = (tenant: TestTenant) =>
  within(tenant, async () => {
    await checkStoredContent.handle({ goesOn: true }, new JobRun(tenant.id, null))
  })

const sweep = (tenant: TestTenant, store: 'local' | 's3' = 'local') =>
  within(tenant, async () => {
    await sweepStoredContent.handle({ store }, new JobRun(tenant.id, null))
  })

/** Two days older than it is. */
const age = (key: string) => {
  const then = clock.now().minus({ days: 2 }).toJSDate()
  return utimes(disk.path(key), then, then)
}

/** A company with files that belong to a course. */
async function company(client: ApiClient) {
  const { tenant, elsewhere, ada, lina, path } = await makeStudio()
  const author = await browserOf(client, tenant, ada)
  const upload = await uploader(client, tenant, ada)
  return {
    tenant,
    elsewhere,
    author,
    learner: await browserOf(client, tenant, lina),
    admin: await browserOf(client, tenant, await makeUser(tenant, ['tenant_admin'])),
    async share(filename: string, content: string) {
      const sent = await upload.upload({ purpose: 'course_resource', filename, content })
      await author.post(`${path}/resources`, { title: filename, file: sent.id })
      const row = await within(tenant, () =>
        db.from('file_storage').where({ tenant_id: tenant.id, uuid: sent.id }).firstOrFail()
      )
      return { id: sent.id, key: row.storage_key as string }
    },
  }
}

const isThere = async (key: string) => (await disk.sizeOf(key)) !== null

test.group('Bytes that are lost or damaged', (group) => {
  group.each.teardown(() => clock.restore())

  test('are found at night and told to who looks after files, and again when they are back', async ({
    assert,
    client,
  }) => {
    const { tenant, admin, share } = await company(client)
    const [well, lost, damaged] = [
      await share('well.txt', 'well'),
      await share('lost.txt', 'lost'),
      await share('damaged.txt', 'damaged'),
    ]
    await disk.remove(lost.key)
    await disk.write(damaged.key, Buffer.from('tampered'))

    await look(tenant)

    const page = (await admin.page('/admin/files')).body().props
    const faulty = (await admin.page('/admin/files?filter[fault]=missing,changed')).body().props
    const file = (await admin.page(`/admin/files/${lost.id}`)).body().props.file
    assert.equal(page.faulty, 2)
    assert.sameMembers(
      faulty.list.rows.map(({ name }: any) => name),
      ['lost.txt', 'damaged.txt']
    )
    assert.deepEqual([file.fault, typeof file.checkedAt], ['missing', 'string'])
    assert.isNull((await admin.page(`/admin/files/${well.id}`)).body().props.file.fault)
    const ill = await contentCheck.find()
    assert.equal(ill.state, 'failed')

    await disk.write(lost.key, Buffer.from('lost'))
    await disk.write(damaged.key, Buffer.from('damaged'))
    clock.freeze(clock.now().plus({ days: 1 }))
    await look(tenant)

    assert.equal((await admin.page('/admin/files')).body().props.faulty, 0)
  })

  test('are told to nobody who may not see the file', async ({ assert, client }) => {
    const { tenant, share, learner } = await company(client)
    const { key } = await share('lost.txt', 'lost')
    const colleague = await browserOf(client, tenant, await makeUser(tenant, ['author']))
    await disk.remove(key)

    await look(tenant)

    assert.equal((await colleague.page('/admin/files')).body().props.faulty, 0)
    ;(await learner.page('/admin/files')).assertStatus(404)
  })

  test('are not shared with who uploads the same once more', async ({ assert, client }) => {
    const { tenant, share } = await company(client)
    const first = await share('one.txt', 'The same words.')
    await disk.write(first.key, Buffer.from('tampered'))
    await look(tenant)

    const second = await share('two.txt', 'The same words.')

    assert.notEqual(second.key, first.key)
    assert.equal(await disk.sizeOf(second.key), 15)
  })

  test('a file whose bytes are lost is not found, and its server says nothing else', async ({
    client,
    assert,
  }) => {
    const { author, share } = await company(client)
    const { id, key } = await share('lost.txt', 'lost')
    const { downloadUrl } = (await author.page(`/admin/files/${id}`)).body().props.file
    await disk.remove(key)

    const answer = await client.get(downloadUrl).header('accept', 'text/html')

    assert.equal(answer.status(), 404)
  })
})

test.group('Bytes without a file', (group) => {
  group.each.teardown(() => clock.restore())

  test('go after a day; what has a file, is young or another company’s stays', async ({
    assert,
    client,
  }) => {
    const { tenant, elsewhere, share } = await company(client)
    const { key: kept } = await share('kept.txt', 'kept')
    const [old, young, foreign] = [
      `${tenant.id}/aa/old`,
      `${tenant.id}/aa/young`,
      `${elsewhere.id}/aa/foreign`,
    ]
    for (const key of [old, young, foreign]) await disk.write(key, Buffer.from('left'))
    for (const key of [kept, old, foreign]) await age(key)

    await sweep(tenant)

    assert.isFalse(await isThere(old))
    for (const key of [kept, young, foreign]) assert.isTrue(await isThere(key), key)
  })

  test('are looked for a portion at a time, each going on after the last', async ({
    assert,
    client,
  }) => {
    const { tenant } = await company(client)
    const keys = Array.from(
      { length: 1_001 },
      (_, n) => `${tenant.id}/bb/${String(n).padStart(5, '0')}`
    )
    for (const key of keys) {
      await disk.write(key, Buffer.from('left'))
      await age(key)
    }

    const first = await within(tenant, () => sweepContent({ store: 'local' }))
    const second = await within(tenant, () => sweepContent({ store: 'local', after: first.next }))

    assert.deepEqual(first, { removed: 1_000, next: keys[999] })
    assert.deepEqual(second, { removed: 1, next: undefined })
    assert.lengthOf(await readdir(disk.path(`${tenant.id}/bb`)), 0)
  })

  test('in a bucket go too, and so does the copy that a move left, never the last one', async ({
    assert,
    client,
    cleanup,
  }) => {
    const { choose } = await startS3(cleanup)
    choose('s3')
    const { tenant, share } = await company(client)
    const { key: moved } = await share('moved.txt', 'moved')
    const { key: last } = await share('last.txt', 'last one')
    await s3.write(`${tenant.id}/aa/old`, Buffer.from('left'))
    await disk.write(moved, Buffer.from('moved'))
    await disk.write(last, Buffer.from('last one'))
    await s3.remove(last)

    clock.freeze(clock.now().plus({ days: 2 }))
    await sweep(tenant, 's3')
    await sweep(tenant, 'local')

    assert.isNull(await s3.sizeOf(`${tenant.id}/aa/old`))
    assert.equal(await s3.sizeOf(moved), 5)
    assert.isFalse(await isThere(moved))
    assert.isTrue(await isThere(last))
  })
})
