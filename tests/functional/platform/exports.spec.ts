import { mkdtemp, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setImmediate as turn } from 'node:timers/promises'
import { test } from '@japa/runner'
import { ApiRequest } from '@japa/api-client'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { readZip } from '#platform/files/read_zip'
import { removeExpiredFiles } from '#platform/files/jobs/remove_expired_files'
import { JobRun } from '#platform/jobs/job_run'
import { defineList } from '#platform/lists/define_list'
import { exportPages } from '#platform/lists/exports/export_pages'
import { EXPORT_FORMATS, readExport } from '#platform/lists/exports/export_request'
import { assertFits } from '#platform/lists/exports/sheet_limit'
import { TooManyRows } from '#platform/lists/errors'
import { MIME, writeExport } from '#platform/lists/exports/write_export'
import { Grants } from '#platform/permissions/grants'
import { browserOf } from '#tests/support/learning'
import { workRun } from '#tests/support/jobs'
import { makeTenant, makeUser } from '#tests/support/tenants'

ApiRequest.addParser(MIME.xlsx, (answer, done) => {
  void buffer(answer as any).then((bytes) => done(null, bytes))
})

async function companyOf(people: number) {
  const tenant = await makeTenant()
  const admin = await makeUser(tenant, ['tenant_admin'], { lastName: 'Admin' })
  await db.asTenant(tenant.id, () =>
    db.rawQuery(
      `INSERT INTO users (email, first_name, last_name, status)
       SELECT 'p' || n || '@${tenant.slug}.test', '=Person', 'Nr ' || n, CASE WHEN n % 4 = 0 THEN 'suspended' ELSE 'active' END
       FROM generate_series(1, ?) AS n`,
      [people]
    )
  )
  return { tenant, admin }
}

/** What a spreadsheet program would show: rows of texts and numbers. */
async function sheetOf(content: Buffer) {
  const file = path.join(await mkdtemp(path.join(os.tmpdir(), 'sheet-')), 'export.xlsx')
  await writeFile(file, content)
  const zip = await readZip(file)
  const xml = (await zip.read('xl/worksheets/sheet1.xml')).toString()
  const parts = zip.files.map((part) => part.path)
  zip.close()
  const rows = [...xml.matchAll(/<row>(.*?)<\/row>/gs)].map(([, cells]) =>
    [...cells.matchAll(/<c(?:\/>|[^>]*>(?:<is><t[^>]*>|<v>)(.*?)<\/)/gs)].map(
      ([, value]) => value ?? null
    )
  )
  return { parts, rows }
}

test.group('Exporting a list', (group) => {
  group.each.teardown(() => clock.restore())

  test('a short list is there at once, a long one says that it needs a job', async ({
    assert,
    client,
  }) => {
    const { tenant, admin } = await companyOf(2100)
    const browser = await browserOf(client, tenant, admin)
    const pageOf = async (query: string) =>
      (await browser.page(`/admin/users${query}`)).body().props.list

    const few = await pageOf('?search=p1')
    const many = await pageOf('')
    const refused = await browser
      .get('/exports/people?format=csv')
      .header('accept', 'application/json')

    assert.isTrue(few.exportsAtOnce)
    assert.isFalse(many.exportsAtOnce)
    assert.equal(refused.status(), 409)
  })

  test('a long list becomes a job that makes the file, shown until it is removed', async ({
    assert,
    client,
  }) => {
    const { tenant, admin } = await companyOf(2100)
    const browser = await browserOf(client, tenant, admin)

    const answer = await browser.post(
      '/exports/people?format=csv&filter[status]=suspended,active&columns=person,status&sort=-person'
    )
    const page = answer.header('location')!
    await workRun(tenant, page.split('/').at(-1)!)
    const { run } = (await browser.page(page)).body().props
    const csv = (await browser.get(run.file.url)).text()
    const lines = csv.trimEnd().split('\n')
    const audit = await db.asTenant(tenant.id, () =>
      db.from('audit_logs').where('action', 'exported').firstOrFail()
    )

    assert.deepEqual([run.status, run.done, run.total], ['completed', 2101, 2101])
    assert.equal(csv.charCodeAt(0), 0xfeff)
    assert.equal(lines[0].slice(1), 'Person,Status')
    assert.equal(lines[1], "'=Person Nr 999,Active")
    assert.lengthOf(new Set(lines), 2102)
    assert.equal(audit.user_id, admin.id)
    assert.equal(audit.resource_type, 'people')
    assert.containsSubset(audit.metadata, {
      rows: 2101,
      format: 'csv',
      query: { filter: { status: ['suspended', 'active'] } },
    })

    clock.freeze(clock.now().plus({ days: 8 }))
    await db.asTenant(tenant.id, () => removeExpiredFiles.handle({}, new JobRun(tenant.id, null)))
    const after = (await (await browserOf(client, tenant, admin)).page(page)).body().props.run
    assert.isNull(after.file.url)
    assert.equal(after.file.name, 'people.csv')
    ;(await client.get(run.file.url)).assertStatus(404)
  })

  test('a file that has expired is not handed out, even before it is removed', async ({
    client,
  }) => {
    const { tenant, admin } = await companyOf(2100)
    const browser = await browserOf(client, tenant, admin)
    const answer = await browser.post('/exports/people?format=json')
    await workRun(tenant, answer.header('location')!.split('/').at(-1)!)
    const { run } = (await browser.page(answer.header('location')!)).body().props

    await db.asTenant(tenant.id, () =>
      db.from('file_storage').update({ expires_at: clock.now().minus({ minutes: 1 }).toISO() })
    )

    ;(await client.get(run.file.url)).assertStatus(404)
  })

  test('a workbook opens: its parts, its head, text, numbers and dates', async ({
    assert,
    client,
  }) => {
    const { tenant, admin } = await companyOf(0)
    await db.asTenant(tenant.id, () =>
      db
        .from('users')
        .where('id', admin.id)
        .update({ first_name: '<Ä & "B">\u0001', created_at: '2026-03-01T12:00:00Z' })
    )
    const browser = await browserOf(client, tenant, admin)

    const answer = await browser.get('/exports/people?format=xlsx&columns=person,status,createdAt')
    const { parts, rows } = await sheetOf(answer.body())
    assert.sameMembers(parts, [
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ])
    assert.deepEqual(rows, [
      ['Person', 'Status', 'Created'],
      // 46082 days after 1899-12-30, at noon.
      ['&lt;Ä &amp; "B"&gt; Admin', 'Active', '46082.5'],
    ])
  })

  test('a sheet that Excel could not open is refused, other files have no end', ({ assert }) => {
    assert.throws(() => assertFits({ format: 'xlsx' }, 1_048_576), TooManyRows as any)
    assert.doesNotThrow(() => assertFits({ format: 'xlsx' }, 1_048_575))
    assert.doesNotThrow(() => assertFits({ format: 'csv' }, 9_000_000))
  })

  test('50,000 rows go through without more than a few pages of them being held', async ({
    assert,
  }) => {
    const tenant = await makeTenant()
    let read = 0
    defineList({
      name: 'everybody_of_a_test',
      labels: 'identity.people',
      permission: 'users.view',
      path: () => '/',
      key: 'u.id',
      id: 'u.id',
      from: () => db.from(db.raw(`(${CROWD}) AS u`) as any),
      columns: [
        { key: 'person', kind: 'text', sql: 'u.name', primary: true },
        { key: 'status', kind: 'text', sql: 'u.email' },
      ],
      defaultSort: '-person',
      prepare: async (rows) => {
        read += rows.length
      },
    })

    for (const format of EXPORT_FORMATS) {
      read = 0
      await db.asTenant(tenant.id, async () => {
        const made = await readExport(
          { list: 'everybody_of_a_test', about: null, format, query: {} },
          {
            me: { grants: everythingGranted } as any,
            i18n: { t: (key: string) => key } as any,
          }
        )
        const stream = writeExport(format, { ...made, pages: exportPages(made) }, 'UTC')
        const first = await afterAWhile(stream)
        const held = read
        const rest = await stream.toArray()
        const size = Buffer.concat([first, ...rest]).length

        assert.isAtMost(held, 12_000, format)
        assert.equal(read, 50_000, format)
        assert.isAbove(size, 200_000, format)
      })
    }
  }).timeout(60_000)

  test('nobody takes away what they may not see', async ({ assert, client }) => {
    const { tenant, admin } = await companyOf(2100)
    const other = await companyOf(0)
    const author = await makeUser(tenant, ['author'])
    const asked = await (await browserOf(client, tenant, admin)).post('/exports/people?format=csv')
    const run = asked.header('location')!

    for (const [home, person] of [
      [tenant, author],
      [tenant, await makeUser(tenant)],
    ] as const) {
      const browser = await browserOf(client, home, person)
      ;(await browser.post('/exports/people?format=csv')).assertStatus(404)
      ;(await browser.page(run)).assertStatus(404)
    }
    const stranger = await browserOf(client, other.tenant, other.admin)
    ;(await stranger.page(run)).assertStatus(404)
    assert.equal(asked.status(), 302)
  })

  test('who lost the right meanwhile gets no file', async ({ assert, client }) => {
    const { tenant, admin } = await companyOf(2100)
    const answer = await (await browserOf(client, tenant, admin)).post('/exports/people?format=csv')
    await db.asTenant(tenant.id, () =>
      db.from('user_roles').where('user_id', admin.id).update({ revoked_at: clock.now().toISO() })
    )

    await assert.rejects(
      () => workRun(tenant, answer.header('location')!.split('/').at(-1)!),
      'platform.lists.not_yours'
    )
    const files = await db.asTenant(tenant.id, () => db.from('file_storage').count('* as n'))
    assert.equal(files[0].n, 0)
  })
})

/** Rows that need no table: thousands of people left behind would slow down every later run. */
const CROWD = `SELECT n AS id, 'Person ' || n AS name, md5(n::text) || '@example.test' AS email FROM generate_series(1, 50000) AS n`

const everythingGranted = new Grants(
  (['exports.create', 'users.view'] as const).map((permission) => ({
    permission,
    granted: true,
    role: null,
    organizations: null,
    contextType: null,
    contextId: null,
    expiresAt: null,
  }))
)

/** The first bytes, and then nobody takes more for as long as the stream wants to go on. */
async function afterAWhile(stream: Readable): Promise<Buffer> {
  await new Promise((resolve) => stream.once('readable', resolve))
  const first = stream.read()
  for (let turns = 0; turns < 3000; turns++) await turn()
  return first
}
