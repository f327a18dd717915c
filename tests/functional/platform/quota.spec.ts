import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '#platform/db'
import '#start/settings'
import { quotaGigabytes } from '#platform/files/settings'
import { writeSettings } from '#platform/settings/write_settings'
import { browserOf } from '#tests/support/learning'
import { makeTenant, makeUser } from '#tests/support/tenants'
import { uploader } from '#tests/support/uploads'

const GB = 1_073_741_824
const KEY = 'files.quota_gigabytes'

/** What the installation decides for everybody. */
async function installation(value: number | null, { isLocked = false } = {}) {
  const { id } = await makeTenant()
  await db.asTenant(id, () =>
    writeSettings([{ definition: quotaGigabytes as any, value, isLocked }], 'system')
  )
}

async function company(client: ApiClient) {
  const tenant = await makeTenant()
  const tara = await makeUser(tenant, ['tenant_admin'])
  const admin = await browserOf(client, tenant, tara)
  return {
    tenant,
    tara,
    admin,
    decide: (gigabytes: number) => admin.put('/admin/settings', { settings: { [KEY]: gigabytes } }),
    gigabytes: async () => (await admin.page('/admin/files')).body().props.use.quotaBytes / GB,
  }
}

test.group('The quota of a company', (group) => {
  group.each.teardown(() => installation(null))

  test('is what it decided, and uploads past it are refused', async ({ assert, client }) => {
    const { tenant, tara, decide, gigabytes } = await company(client)
    await decide(1)

    const upload = await uploader(client, tenant, tara)
    const refused = await upload.begin(
      { purpose: 'course_resource', filename: 'film.mp4' },
      1.5 * GB
    )

    assert.equal(await gigabytes(), 1)
    refused.assertStatus(422)
    assert.match(refused.text(), /no room for “film.mp4”/)
  })

  test('is never more than the installation gives, unless the company was given more', async ({
    assert,
    client,
  }) => {
    const { tenant, decide, gigabytes } = await company(client)
    await installation(20)
    await decide(500)
    const capped = await gigabytes()
    await db.asTenant(tenant.id, () =>
      db
        .from('organizations')
        .where({ tenant_id: tenant.id, id: tenant.id })
        .update({ settings: JSON.stringify({ storageQuotaBytes: 300 * GB }) })
    )

    assert.equal(capped, 20)
    assert.equal(await gigabytes(), 300)
  })

  test('is the installation’s when that is locked', async ({ assert, client }) => {
    const { decide, gigabytes, admin } = await company(client)
    await decide(5)
    const own = await gigabytes()
    await installation(50, { isLocked: true })

    const locked = await gigabytes()
    await decide(7)

    assert.equal(own, 5)
    assert.equal(locked, 50)
    assert.equal(await gigabytes(), 50)
    ;(await admin.page('/system/settings')).assertStatus(404)
  })
})
