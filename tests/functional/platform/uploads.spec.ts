import { test } from '@japa/runner'
import { stat } from 'node:fs/promises'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { partPath } from '#platform/files/uploads/upload_parts'
import { removeExpiredFiles } from '#platform/files/jobs/remove_expired_files'
import { JobRun } from '#platform/jobs/job_run'
import { storageUse } from '#platform/files/quota'
import { disk } from '#platform/files/stores/disk'
import type { ApiClient } from '@japa/api-client'
import { browserOf } from '#tests/support/learning'
import { makeStudio } from '#tests/support/studio'
import { makeUser } from '#tests/support/tenants'
import { uploader } from '#tests/support/uploads'

const GB = 1_073_741_824
const RESOURCE = { purpose: 'course_resource', filename: 'plan.txt' }
const TEXT = Buffer.from('In case of fire leave by the stairs. '.repeat(2000))

async function company(client: ApiClient) {
  const studio = await makeStudio()
  const { tenant, elsewhere, ada, lina, stranger } = studio
  return {
    ...studio,
    browser: await uploader(client, tenant, ada),
    learner: await uploader(client, tenant, lina),
    colleague: await uploader(client, tenant, await makeUser(tenant, ['author'])),
    foreigner: await uploader(client, elsewhere, stranger),
    studioOf: await browserOf(client, tenant, ada),
    rows: () =>
      db.asTenant(tenant.id, () =>
        db.from('file_storage').where('tenant_id', tenant.id).orderBy('id')
      ),
  }
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false
  )

test.group('Uploading a file', (group) => {
  group.each.teardown(() => clock.restore())

  test('goes on where it was cut off, and the file is whole', async ({ assert, client }) => {
    const { browser, studioOf, path } = await company(client)
    const begun = await browser.begin(RESOURCE, TEXT.length)
    const upload = begun.header('location')!
    await browser.send(upload, 0, TEXT.subarray(0, 30_000))

    const arrived = await browser.arrived(upload)
    const rest = await browser.send(upload, 30_000, TEXT.subarray(30_000))
    await studioOf.post(`${path}/resources`, { title: 'Plan', file: upload.split('/').at(-1) })
    const [resource] = (await studioOf.page(`${path}/resources`)).body().props.resources
    const file = await client.get(resource.href)

    begun.assertStatus(201)
    assert.equal(arrived.header('upload-offset'), '30000')
    rest.assertStatus(204)
    assert.equal(file.text(), TEXT.toString())
  })

  test('tells that all has arrived also to who lost the last answer', async ({
    assert,
    client,
  }) => {
    const { browser } = await company(client)
    const { path } = await browser.upload({ ...RESOURCE, content: TEXT })

    const arrived = await browser.arrived(path)

    arrived.assertStatus(200)
    assert.equal(arrived.header('upload-offset'), String(TEXT.length))
  })

  test('is the affair of who began it: everybody else is told that there is none', async ({
    assert,
    client,
  }) => {
    const { browser, colleague, foreigner, learner } = await company(client)
    const upload = (await browser.begin(RESOURCE, TEXT.length)).header('location')!

    for (const other of [colleague, foreigner, learner]) {
      ;(await other.arrived(upload)).assertStatus(404)
      ;(await other.send(upload, 0, TEXT)).assertStatus(404)
      ;(await other.cancel(upload)).assertStatus(404)
    }
    assert.equal((await browser.arrived(upload)).header('upload-offset'), '0')
    ;(await learner.begin(RESOURCE, 10)).assertStatus(404)
    ;(await browser.begin({ ...RESOURCE, purpose: 'nothing' }, 10)).assertStatus(404)
    const guest = await client.post('/files/uploads').withCsrfToken().redirects(0)
    guest.assertStatus(302)
    const forged = client.request('/files/uploads', 'POST').redirects(0)
    assert.notEqual((await forged.header('tus-resumable', '1.0.0')).status(), 201)
  })

  test('what somebody else uploaded, or for something else, is not taken', async ({
    assert,
    client,
  }) => {
    const { browser, colleague, studioOf, path } = await company(client)
    const others = await colleague.upload({ ...RESOURCE, content: TEXT })
    const picture = await browser.upload({ ...RESOURCE, purpose: 'gift', content: TEXT })

    await studioOf.post(`${path}/resources`, { title: 'Stolen', file: others.id })
    await studioOf.post(`${path}/resources`, { title: 'Misused', file: picture.id })

    assert.isEmpty((await studioOf.page(`${path}/resources`)).body().props.resources)
  })

  test('2 GB are refused before the first byte when the company has 1 GB left', async ({
    assert,
    client,
  }) => {
    const { browser, tenant, rows } = await company(client)
    await db.asTenant(tenant.id, () =>
      db
        .from('organizations')
        .where({ tenant_id: tenant.id, id: tenant.id })
        .update({ settings: JSON.stringify({ storageQuotaBytes: GB }) })
    )

    const refused = await browser.begin(RESOURCE, 2 * GB)
    const first = await browser.begin(RESOURCE, 0.75 * GB)
    const second = await browser.begin(RESOURCE, 0.75 * GB)
    await browser.cancel(first.header('location')!)
    const third = await browser.begin(RESOURCE, 0.75 * GB)

    refused.assertStatus(422)
    assert.match(refused.text(), /no room for “plan.txt” \(2,048 MB\).*1,024 MB left/)
    first.assertStatus(201)
    second.assertStatus(422)
    third.assertStatus(201)
    assert.lengthOf(await rows(), 1)
  })

  test('more than the purpose takes is refused at its beginning', async ({ assert, client }) => {
    const { browser } = await company(client)

    const refused = await browser.begin({ purpose: 'lesson_image', filename: 'x.png' }, 21_000_000)

    refused.assertStatus(422)
    assert.match(refused.text(), /larger than 20 MB/)
  })

  test('a file that is not what it says is refused in plain words, and nothing stays', async ({
    assert,
    client,
  }) => {
    const { browser, rows } = await company(client)
    const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n')
    const program = Buffer.from('4d5a90000300000004000000ffff0000b8', 'hex')

    const lying = await browser.upload({ ...RESOURCE, filename: 'holiday.png', content: pdf })
    const running = await browser.upload({ ...RESOURCE, filename: 'plan.docx', content: program })
    const script = await browser.upload({ ...RESOURCE, filename: 'plan.html', content: '<p>Hi' })

    lying.answer.assertStatus(422)
    assert.match(lying.answer.text(), /in truth something else \(application\/pdf\)/)
    assert.match(running.answer.text(), /not of a type/)
    assert.match(script.answer.text(), /not of a type/)
    assert.isEmpty(await rows())
    assert.isFalse(await isThere(partPath(lying.id)))
  })

  test('what nobody used within a day is removed, what was used stays', async ({
    assert,
    client,
  }) => {
    const { browser, studioOf, path, tenant, rows } = await company(client)
    const begun = await browser.begin(RESOURCE, TEXT.length)
    const unfinished = begun.header('location')!
    await browser.send(unfinished, 0, TEXT.subarray(0, 100))
    const unused = await browser.upload({ ...RESOURCE, content: 'Unused' })
    const used = await browser.upload({ ...RESOURCE, content: 'Used' })
    await studioOf.post(`${path}/resources`, { title: 'Plan', file: used.id })
    const keys = (await rows()).map((row) => row.storage_key)

    clock.freeze(clock.now().plus({ hours: 25 }))
    await db.asTenant(tenant.id, () => removeExpiredFiles.handle({}, new JobRun(tenant.id, null)))

    ;(await browser.arrived(unfinished)).assertStatus(404)
    ;(await browser.arrived(unused.path)).assertStatus(404)
    assert.isFalse(await isThere(partPath(unfinished.split('/').at(-1)!)))
    assert.isFalse(await isThere(disk.path(keys[1])))
    assert.isTrue(await isThere(disk.path(keys[2])))
  })
})

test.group('The same content twice', () => {
  test('lies in the store once, counts once, and goes with its last file', async ({
    assert,
    client,
  }) => {
    const { browser, studioOf, path, tenant, rows } = await company(client)
    for (const title of ['One', 'Two']) {
      const { id } = await browser.upload({ ...RESOURCE, content: TEXT })
      await studioOf.post(`${path}/resources`, { title, file: id })
    }
    const [one, two] = await rows()
    const use = await db.asTenant(tenant.id, () => storageUse())
    const expire = async (id: number) => {
      await db.asTenant(tenant.id, () =>
        db.from('file_storage').where({ id }).update({ expires_at: clock.now().toISO() })
      )
      await db.asTenant(tenant.id, () => removeExpiredFiles.handle({}, new JobRun(tenant.id, null)))
    }

    assert.equal(one.storage_key, two.storage_key)
    assert.equal(use.usedBytes, TEXT.length)
    await expire(one.id)
    assert.isTrue(await isThere(disk.path(one.storage_key)))
    await expire(two.id)
    assert.isFalse(await isThere(disk.path(one.storage_key)))
  })

  test('of two companies is two contents', async ({ assert, client }) => {
    const [here, there] = [await company(client), await company(client)]
    const keyOf = async ({ browser, studioOf, path, rows }: typeof here) => {
      const { id } = await browser.upload({ ...RESOURCE, content: TEXT })
      await studioOf.post(`${path}/resources`, { title: 'Plan', file: id })
      return (await rows())[0].storage_key
    }

    assert.notEqual(await keyOf(here), await keyOf(there))
  })
})
