import { test } from '@japa/runner'
import db from '#platform/db'
import '#start/settings'
import { brandName } from '#platform/branding/settings'
import { uploadLimit } from '#platform/files/settings'
import { mailServer } from '#platform/mail/mail_server'
import { smtpPassword } from '#platform/mail/settings'
import { rotateSecrets } from '#platform/settings/rotate_secrets'
import { setting, settingOf } from '#platform/settings/setting'
import { writeSettings } from '#platform/settings/write_settings'
import { trashDays } from '#platform/trash/settings'
import { countQueries } from '#tests/support/count_queries'
import { browserOf } from '#tests/support/learning'
import { keyOf, programOf } from '#tests/support/program'
import { makeTenant, makeUser } from '#tests/support/tenants'

const SECRET = 'correct-horse-battery-7f2a'

async function makeCompany(client: any) {
  const tenant = await makeTenant()
  const admin = await makeUser(tenant, ['tenant_admin'])
  const learner = await makeUser(tenant)
  return {
    tenant,
    admin: await browserOf(client, tenant, admin),
    adminUser: admin,
    learner: await browserOf(client, tenant, learner),
  }
}

const viewOf = (page: any, key: string) =>
  page
    .body()
    .props.categories.flatMap(({ settings }: any) => settings)
    .find((one: any) => one.key === key)

test.group('Settings', (group) => {
  group.each.teardown(() =>
    writeSettings(
      [
        { definition: uploadLimit as any, value: null, isLocked: false },
        { definition: trashDays as any, value: null, isLocked: false },
      ],
      'system'
    ).catch(() => {})
  )

  test('an administrator changes a setting, which counts at once in this company only', async ({
    assert,
    client,
  }) => {
    const { tenant, admin } = await makeCompany(client)
    const other = await makeTenant()

    const answer = await admin.put('/admin/settings', { settings: { 'files.trash_days': 60 } })

    assert.equal(answer.status(), 303)
    assert.equal(await settingOf(trashDays, tenant.id), 60)
    assert.equal(await settingOf(trashDays, other.id), 30)
    const view = viewOf(await admin.page('/admin/settings'), 'files.trash_days')
    assert.include(view, { value: 60, source: 'tenant', isSetHere: true, inherited: 30 })
  })

  test('going back to what is inherited brings the default again and keeps the history', async ({
    assert,
    client,
  }) => {
    const { tenant, admin } = await makeCompany(client)
    await admin.put('/admin/settings', { settings: { 'files.trash_days': 60 } })

    await admin.delete('/admin/settings/files.trash_days')

    assert.equal(await settingOf(trashDays, tenant.id), 30)
    const { record } = viewOf(await admin.page('/admin/settings'), 'files.trash_days')
    const { history } = (await admin.page(`/history/settings/${record}`)).body().props
    assert.deepEqual(
      history.entries.map(({ action }: any) => action),
      ['updated', 'created']
    )
  })

  test('an earlier value is put back from the history', async ({ assert, client }) => {
    const { tenant, admin } = await makeCompany(client)
    await admin.put('/admin/settings', { settings: { 'files.trash_days': 60 } })
    await admin.put('/admin/settings', { settings: { 'files.trash_days': 90 } })
    const { record } = viewOf(await admin.page('/admin/settings'), 'files.trash_days')
    const { history } = (await admin.page(`/history/settings/${record}`)).body().props

    await admin.post(`/history/settings/${record}/restorations`, {
      entry: history.entries[0].id,
      field: 'value',
    })

    assert.equal(await settingOf(trashDays, tenant.id), 60)
  })

  test('what does not fit is refused with words and nothing of it is saved')
    .with([
      ['files.trash_days', 3],
      ['files.trash_days', 'many'],
      ['general.locale', 'xx'],
      ['general.support_email', 'nobody'],
      ['general.help_url', 'javascript:alert(1)'],
      ['notifications.quiet_from', '25:00'],
      ['general.timezone', 'Europe/Atlantis'],
      ['mail.sender_name', 'Two\nlines'],
      ['sign_in.tries', 9],
      ['no.such', 1],
    ] as [string, unknown][])
    .run(async ({ assert, client }, [key, value]) => {
      const { tenant, adminUser } = await makeCompany(client)
      const secret = await keyOf(tenant, adminUser)
      const program = programOf(client, secret)

      const answer = await program.patch('/settings', {
        settings: { 'branding.name': 'Other', [key]: value },
      })

      assert.equal(answer.status(), 422)
      assert.equal(answer.body().errors[0].pointer, `/${key.split('.').join('/')}`)
      assert.equal(await settingOf(brandName, tenant.id), '')
    })

  test('nobody else gets in', async ({ assert, client }) => {
    const { learner, admin } = await makeCompany(client)

    assert.equal((await learner.page('/admin/settings')).status(), 404)
    assert.equal((await learner.page('/admin/branding')).status(), 404)
    assert.equal((await learner.page('/admin/features')).status(), 404)
    assert.equal((await learner.put('/admin/settings', { settings: {} })).status(), 404)
    assert.equal((await admin.page('/system/settings')).status(), 404)
    assert.equal((await admin.put('/system/settings', { settings: {} })).status(), 404)
  })

  test('the installation decides for all, and may keep the decision', async ({
    assert,
    client,
  }) => {
    const { tenant, admin } = await makeCompany(client)
    const sam = await browserOf(client, tenant, await makeUser(tenant, ['system_admin']))
    await admin.put('/admin/settings', { settings: { 'files.upload_megabytes': 50 } })

    await sam.put('/system/settings', { settings: { 'files.upload_megabytes': 100 } })
    assert.equal(await settingOf(uploadLimit, tenant.id), 50)
    await sam.put('/system/settings/files.upload_megabytes/lock', { isLocked: true })

    assert.equal(await settingOf(uploadLimit, tenant.id), 100)
    const view = viewOf(await admin.page('/admin/settings'), 'files.upload_megabytes')
    assert.include(view, { value: 100, source: 'system', isLockedAbove: true })
    await admin.put('/admin/settings', { settings: { 'files.upload_megabytes': 70 } })
    await sam.put('/system/settings/files.upload_megabytes/lock', { isLocked: false })
    assert.equal(await settingOf(uploadLimit, tenant.id), 50)
  })

  test('asking for a setting that was asked for before costs no query', async ({
    assert,
    client,
  }) => {
    const { tenant } = await makeCompany(client)
    await settingOf(trashDays, tenant.id)

    const queries = await countQueries(() => settingOf(trashDays, tenant.id))

    assert.equal(queries, 0)
  })

  test('a file of settings is shown before it counts, and leaves secrets out', async ({
    assert,
    client,
  }) => {
    const { admin } = await makeCompany(client)
    const settings = { 'files.trash_days': 60, 'mail.smtp_password': SECRET }
    await admin.put('/admin/settings', { settings })

    const file = (await admin.get('/admin/settings/export')).body()
    const preview = await (
      await makeCompany(client)
    ).admin.post('/admin/settings/import-previews', {
      settings: { ...file.settings, 'mail.smtp_port': 0, 'mail.smtp_password': 'x' },
    })

    assert.deepEqual(file.settings, { 'files.trash_days': 60 })
    const lines = preview.body().lines
    assert.deepEqual(
      lines.map(({ key, fault }: any) => [key, fault === null]),
      [
        ['files.trash_days', true],
        ['mail.smtp_password', false],
        ['mail.smtp_port', false],
      ]
    )
  })
})

test.group('Secrets', () => {
  test('a secret is used but never told: not by a page, the history, the API or the table', async ({
    assert,
    client,
  }) => {
    const { tenant, admin, adminUser } = await makeCompany(client)
    const settings = {
      'mail.smtp_host': 'smtp.example.com',
      'mail.smtp_user': 'stoa',
      'mail.smtp_password': SECRET,
    }
    await admin.put('/admin/settings', { settings })

    const page = await admin.page('/admin/settings')
    const view = viewOf(page, 'mail.smtp_password')
    const secret = await keyOf(tenant, adminUser)
    const answers = [
      page,
      await admin.page(`/history/settings/${view.record}`),
      await admin.get('/admin/settings/export'),
      await programOf(client, secret).get('/settings'),
    ]
    const { rows } = await db.connection('system').rawQuery(
      `SELECT (SELECT jsonb_agg(to_jsonb(s)) FROM system_settings s WHERE tenant_id = :tenant)::text AS stored,
        (SELECT jsonb_agg(to_jsonb(a)) FROM audit_logs a WHERE tenant_id = :tenant)::text AS history`,
      { tenant: tenant.id }
    )

    for (const answer of answers) assert.notInclude(JSON.stringify(answer.body()), SECRET)
    assert.notInclude(rows[0].stored, SECRET)
    assert.notInclude(rows[0].history, SECRET)
    assert.notInclude(rows[0].history, 's1.')
    assert.equal(view.secret.tail, '7f2a')
    const server: any = await db.asTenant(tenant.id, () => mailServer())
    assert.deepEqual(server.auth, { user: 'stoa', pass: SECRET })
  })

  test('after a rotation the secret reads as before and no old key is needed', async ({
    assert,
    client,
  }) => {
    const { tenant, admin } = await makeCompany(client)
    await admin.put('/admin/settings', { settings: { 'mail.smtp_password': SECRET } })
    const stored = async () =>
      (
        await db
          .connection('system')
          .from('system_settings')
          .where({ tenant_id: tenant.id, key_name: 'mail.smtp_password' })
          .firstOrFail()
      ).value
    const before = await stored()

    await rotateSecrets({ forget: true })

    assert.notEqual(await stored(), before)
    assert.equal(await settingOf(smtpPassword, tenant.id), SECRET)
  })

  test('the secret of one company cannot be read in the place of another', async ({
    assert,
    client,
  }) => {
    const [one, other] = [await makeCompany(client), await makeCompany(client)]
    const settings = { 'mail.smtp_password': SECRET }
    await one.admin.put('/admin/settings', { settings })
    await other.admin.put('/admin/settings', { settings })
    await db.connection('system').rawQuery(
      `UPDATE system_settings SET value = (SELECT value FROM system_settings WHERE tenant_id = :one AND key_name = :key)
       WHERE tenant_id = :other AND key_name = :key`,
      { one: one.tenant.id, other: other.tenant.id, key: 'mail.smtp_password' }
    )

    await assert.rejects(() => db.asTenant(other.tenant.id, () => setting(smtpPassword)))
    await other.admin.put('/admin/settings', { settings })
  })
})

test.group('Features', () => {
  test('what is switched off is gone, and only who may switch it on hears why', async ({
    assert,
    client,
  }) => {
    const { tenant, admin, adminUser, learner } = await makeCompany(client)
    const secret = await keyOf(tenant, adminUser)

    await admin.put('/admin/settings', {
      settings: { 'features.notes': false, 'features.api': false },
    })

    const home = (await learner.page('/home')).body().props
    assert.notInclude(
      home.navigation.map(({ key }: any) => key),
      'notes'
    )
    const [forLearner, forAdmin] = [await learner.page('/me/notes'), await admin.page('/me/notes')]
    assert.equal(forLearner.status(), 404)
    assert.isNull(forLearner.body().props.feature)
    assert.equal(forAdmin.body().props.feature, 'Notes and bookmarks')
    assert.equal((await programOf(client, secret).get('/me')).status(), 404)
    assert.equal((await admin.page('/admin/api-keys')).status(), 404)
  })
})

test.group('Branding', () => {
  test('the face of a company is shown to its people and at its sign-in', async ({
    assert,
    client,
  }) => {
    const { tenant, admin, learner } = await makeCompany(client)

    await admin.put('/admin/settings', {
      settings: { 'branding.name': 'Acme Academy', 'branding.sign_in_title': 'Welcome back' },
    })

    assert.equal((await learner.page('/home')).body().props.brand.name, 'Acme Academy')
    const toLogin = await client.get(`/login?company=${tenant.slug}`).redirects(0)
    assert.equal(toLogin.header('location'), '/login')
    const login = await client.get('/login').withSession({ company: tenant.id }).withInertia()
    assert.equal(login.body().props.brand.signIn.title, 'Welcome back')
  })
})
