import { test } from '@japa/runner'
import { stat } from 'node:fs/promises'
import type { ApiClient } from '@japa/api-client'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { disk } from '#platform/files/stores/disk'
import { JobRun } from '#platform/jobs/job_run'
import { purgeTrash } from '#platform/trash/jobs/purge_trash'
import { browserOf } from '#tests/support/learning'
import { makeStudio } from '#tests/support/studio'
import { makeUser } from '#tests/support/tenants'
import { uploader } from '#tests/support/uploads'

/** A course with a file that its author uploaded as a resource. */
async function library(client: ApiClient) {
  const studio = await makeStudio()
  const { tenant, elsewhere, ada, lina, stranger, path } = studio
  const author = await browserOf(client, tenant, ada)
  const sent = await (
    await uploader(client, tenant, ada)
  ).upload({ purpose: 'course_resource', filename: 'Plan für alle.txt', content: 'Leave.' })
  await author.post(`${path}/resources`, { title: 'Escape plan', file: sent.id })
  return {
    ...studio,
    file: sent.id,
    author,
    admin: await browserOf(client, tenant, await makeUser(tenant, ['tenant_admin'])),
    colleague: await browserOf(client, tenant, await makeUser(tenant, ['author'])),
    learner: await browserOf(client, tenant, lina),
    foreigner: await browserOf(client, elsewhere, stranger),
  }
}

const listed = async (browser: any) =>
  (await browser.page('/admin/files')).body().props.list.rows.map((row: any) => row.name)

test.group('Managing files', (group) => {
  group.each.teardown(() => clock.restore())

  test('administrators see all files, authors theirs, learners and strangers none', async ({
    assert,
    client,
  }) => {
    const { file, author, admin, colleague, learner, foreigner } = await library(client)

    assert.deepEqual(await listed(author), ['Plan für alle.txt'])
    assert.deepEqual(await listed(admin), ['Plan für alle.txt'])
    assert.deepEqual(await listed(colleague), [])
    assert.deepEqual(await listed(foreigner), [])
    ;(await learner.page('/admin/files')).assertStatus(404)
    for (const other of [colleague, learner, foreigner]) {
      ;(await other.page(`/admin/files/${file}`)).assertStatus(404)
      ;(await other.delete(`/admin/files/${file}`)).assertStatus(404)
    }
  })

  test('a file tells where it is used and how often it was opened, parts counting once', async ({
    assert,
    client,
  }) => {
    const { file, admin, author, path } = await library(client)
    const [{ href }] = (await author.page(`${path}/resources`)).body().props.resources

    await client.get(href).header('range', 'bytes=0-2')
    await client.get(href).header('range', 'bytes=3-5')
    const details = (await admin.page(`/admin/files/${file}`)).body().props.file

    assert.equal(details.downloads, 1)
    assert.isString(details.lastDownloadedAt)
    assert.deepEqual(details.uses, [
      { kind: 'resource', title: 'Escape plan', href: `${path}/resources` },
    ])
  })

  test('a deleted file is not handed out any more, and comes back from the trash', async ({
    assert,
    client,
  }) => {
    const { file, admin, author, path } = await library(client)
    const [{ href }] = (await author.page(`${path}/resources`)).body().props.resources

    await admin.delete(`/admin/files/${file}`)
    const gone = await client.get(href)
    await admin.post(`/trash/file/${file}/restoration`)
    const back = await client.get(href)

    gone.assertStatus(404)
    back.assertStatus(200)
    assert.deepEqual(await listed(author), ['Plan für alle.txt'])
  })

  test('after its days in the trash the content goes too', async ({ assert, client }) => {
    const { tenant, file, admin } = await library(client)
    const { storage_key: key } = await db.asTenant(tenant.id, () =>
      db.from('file_storage').where({ tenant_id: tenant.id, uuid: file }).firstOrFail()
    )
    await admin.delete(`/admin/files/${file}`)

    clock.freeze(clock.now().plus({ days: 31 }))
    await db.asTenant(tenant.id, () => purgeTrash.handle({}, new JobRun(tenant.id, null)))

    await assert.rejects(() => stat(disk.path(key)), /ENOENT/)
  })
})
