import { test } from '@japa/runner'
import db from '#platform/db'
import { JobRun } from '#platform/jobs/job_run'
import { scanWaitingFiles } from '#platform/files/jobs/scan_waiting_files'
import { signedFileUrl } from '#platform/files/signed_url'
import type { ApiClient } from '@japa/api-client'
import { hasClamd, startClamd, TEST_VIRUS } from '#tests/support/clamd'
import { browserOf } from '#tests/support/learning'
import { notificationsOf, tellEverybody } from '#tests/support/notifications'
import { makeStudio } from '#tests/support/studio'
import { makeUser } from '#tests/support/tenants'
import { uploader } from '#tests/support/uploads'

const INFECTED = Buffer.from(`A report.\n${TEST_VIRUS}\nAnd more of it.\n`)
const RESOURCE = { purpose: 'course_resource', filename: 'report.txt' }

async function company(client: ApiClient) {
  const { tenant, ada, path } = await makeStudio()
  const tara = await makeUser(tenant, ['tenant_admin'])
  const upload = await uploader(client, tenant, ada)
  return {
    tenant,
    ada,
    tara,
    path,
    author: await browserOf(client, tenant, ada),
    admin: await browserOf(client, tenant, tara),
    send: (content: Buffer | string) => upload.upload({ ...RESOURCE, content }),
    rows: (): Promise<any[]> => db.asTenant(tenant.id, () => db.from('file_storage').orderBy('id')),
    scan: () =>
      db.asTenant(tenant.id, () => scanWaitingFiles.handle({}, new JobRun(tenant.id, null))),
    address: (uuid: string) => db.asTenant(tenant.id, async () => signedFileUrl(uuid)),
  }
}

test.group('A virus scanner', () => {
  test('refuses an infected upload in words, keeps it away from everybody and tells who looks after files', async ({
    assert,
    client,
    cleanup,
  }) => {
    await startClamd(cleanup)
    const { tenant, ada, tara, send, rows, address, author, admin, path } = await company(client)

    const { answer, id } = await send(INFECTED)
    await tellEverybody(tenant)

    answer.assertStatus(422)
    assert.include(answer.text(), 'Stoa.Test')
    const [file] = await rows()
    assert.equal(file.virus_scan_status, 'infected')
    ;(await client.get(await address(id))).assertStatus(404)
    await author.post(`${path}/resources`, { title: 'Report', file: id })
    const resources = (await author.page(`${path}/resources`)).body().props.resources
    assert.lengthOf(resources, 0)
    for (const person of [ada, tara]) {
      const [told] = await notificationsOf(tenant, person)
      assert.equal(told.notification_type, 'platform.file_infected')
    }
    const list = (await admin.page('/admin/files?filter[scan]=infected')).body().props.list
    assert.deepEqual(
      list.rows.map(({ name, scan }: any) => [name, scan.label]),
      [['report.txt', 'In quarantine']]
    )
  }).skip(!hasClamd, 'clamd is not here')

  test('lets a clean file through and says when it looked', async ({ assert, client, cleanup }) => {
    await startClamd(cleanup)
    const { send, rows, address } = await company(client)

    const { answer, id } = await send('Nothing but words.')

    answer.assertStatus(204)
    const [file] = await rows()
    assert.equal(file.virus_scan_status, 'clean')
    assert.isNotNull(file.virus_scan_at)
    ;(await client.get(await address(id))).assertStatus(200)
  }).skip(!hasClamd, 'clamd is not here')

  test('that is down loses nothing: files wait, and are looked at when it is back', async ({
    assert,
    client,
    cleanup,
  }) => {
    const { stop } = await startClamd(cleanup)
    const { send, rows, address, scan } = await company(client)
    await stop()

    const first = await send('Nothing but words.')
    const second = await send(INFECTED)
    first.answer.assertStatus(204)
    const waiting = await client.get(await address(first.id))
    await startClamd(cleanup)
    await scan()

    waiting.assertStatus(503)
    assert.equal(waiting.header('retry-after'), '60')
    ;(await client.get(await address(first.id))).assertStatus(200)
    ;(await client.get(await address(second.id))).assertStatus(404)
    assert.deepEqual(
      (await rows()).map((row) => row.virus_scan_status),
      ['clean', 'infected']
    )
  }).skip(!hasClamd, 'clamd is not here')

  test('that is not there is not pretended: files say that nobody looked', async ({
    assert,
    client,
  }) => {
    const { send, author, path, admin } = await company(client)
    const { id } = await send('Nothing but words.')
    await author.post(`${path}/resources`, { title: 'Report', file: id })

    const list = (await admin.page('/admin/files')).body().props.list

    assert.equal(list.rows[0].scan.label, 'Not checked')
    const answer = await admin.post('/lists/files/bulk/rescan', { ids: [list.rows[0].id] })
    const result = (await admin.page(answer.header('location')!)).body().props
    assert.equal(result.list.rows[0].reason, 'There is no virus scanner here.')
  })
})
