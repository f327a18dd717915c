import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import db from '#platform/db'
import writeXlsx from '#tests/support/small_xlsx'
import CustomField from '#platform/custom_fields/custom_field'
import Organization from '#organizations/models/organization'
import { assignRole } from '#organizations/actions/assign_role'
import { createWebhook } from '#administration/integrations/actions/save_webhook'
import { importsOf, makeImports, peopleOf, personOf } from '#tests/support/people_imports'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'
import { workRun } from '#tests/support/jobs'

const ONEROSTER = '/work/shared/data/csv/oneroster-11/users.csv'

const file = (...lines: string[]) => lines.join('\r\n')

const HEAD = 'Personalnummer;Vorname;Nachname;E-Mail;Abteilung;Vorgesetzter'
const THREE = file(
  HEAD,
  '00017;Ömer;Çelik;oemer@imports.test;Vertrieb;00042',
  '00018;Åsa;"Muster\nFrau";asa@imports.test;Vertrieb;oemer@imports.test',
  '00042;Lea;Leitung;LEA@Imports.test;Leitung;'
)

const mailsOf = (tenant: TestTenant) =>
  db.asTenant(tenant.id, () => db.from('outgoing_mails').where('tenant_id', tenant.id))

const organization = (tenant: TestTenant, name: string) =>
  db.asTenant(tenant.id, () =>
    Organization.create({
      parentId: tenant.id,
      name,
      slug: name.toLowerCase(),
      type: 'division',
      timezone: 'UTC',
      locale: 'en',
    })
  )

test.group('Importing people: reading', () => {
  test('{name} is understood')
    .with([
      {
        name: 'UTF-8 with semicolons',
        bytes: Buffer.from(THREE),
        encoding: 'utf-8',
        delimiter: ';',
      },
      {
        name: 'UTF-8 with a mark and tabs',
        bytes: Buffer.from('\ufeff' + THREE.replaceAll(';', '\t')),
        encoding: 'utf-8',
        delimiter: '\t',
      },
      {
        name: 'UTF-16 of Excel',
        bytes: Buffer.from('\ufeff' + THREE.replaceAll(';', '\t'), 'utf16le'),
        encoding: 'utf-16le',
        delimiter: '\t',
      },
      {
        name: 'Windows-1252',
        bytes: Buffer.from(THREE.replace('Åsa', 'Åsa').replace('Çelik', 'Çelik'), 'latin1'),
        encoding: 'windows-1252',
        delimiter: ';',
      },
    ])
    .run(async ({ assert, client }, { bytes, encoding, delimiter }) => {
      const { browser, sent } = await makeImports(client)

      const answer = await sent(bytes)
      const { props } = (await browser.page(answer.header('location')!)).body()

      assert.containSubset(props.file.format, { encoding, delimiter, rows: 3 })
      assert.deepEqual(
        props.file.columns.map(({ field }: any) => field),
        ['employeeId', 'firstName', 'lastName', 'email', 'department', 'manager']
      )
      assert.equal(props.file.columns[1].examples[0], 'Ömer')
    })

  test('a spreadsheet keeps its zeros, days and empty cells', async ({ assert, client }) => {
    const { take, tenant } = await makeImports(client)
    const bytes = await writeXlsx([
      ['Employee ID', 'First name', 'Last name', 'Email', 'Hire date', 'Department'],
      ['00007', 'Ina', 'Sheet', 'ina@imports.test', new Date('2026-03-31T00:00:00Z'), null],
    ])

    const { counts } = await take(bytes, { run: true }, 'people.xlsx')

    assert.deepEqual(counts, { new: 1 })
    assert.containSubset(await personOf(tenant, 'ina@imports.test'), {
      employee_id: '00007',
      hire_date: '2026-03-31',
      department: null,
    })
  })

  test('another way to read the file shows other examples', async ({ assert, client }) => {
    const { browser, sent } = await makeImports(client)
    const path = (await sent(file('Mail,Name;Vorname', 'a,b;c'))).header('location')!

    await browser.put(`${path}/format`, { delimiter: ',', encoding: 'utf-8' })
    const { columns } = (await browser.page(path)).body().props.file

    assert.deepEqual(
      columns.map(({ header }: any) => header),
      ['Mail', 'Name;Vorname']
    )
  })

  test('{name} is refused in words')
    .with([
      { name: 'a file without people', content: 'email;first name\n', key: 'empty' },
      {
        name: 'more than twenty thousand rows',
        content: `email\n${'a@b.test\n'.repeat(20_001)}`,
        key: 'too_many',
      },
    ])
    .run(async ({ assert, client }, { content, key }) => {
      const { program, secret } = await makeImports(client)
      const { programUpload } = await import('#tests/support/uploads')
      const upload = { purpose: 'people', filename: 'people.csv', content }
      const id = await programUpload(client, secret, upload)

      const answer = await program.post('/people/imports', { file: id })

      answer.assertStatus(409)
      assert.equal(answer.body().code, `standards.people.errors.${key}`)
    })

  test('fifty megabytes are refused before they are sent', async ({ assert, client }) => {
    const { sender } = await makeImports(client)

    const answer = await sender.begin({ purpose: 'people', filename: 'people.csv' }, 50 * 1024 ** 2)

    assert.isAtLeast(answer.status(), 400)
    assert.include(answer.text(), '20')
  })

  test('what a column is stays remembered for the next file', async ({ assert, client }) => {
    const { browser, sent, take } = await makeImports(client)
    const content = file('Kürzel,Mail,First name,Last name', 'k1,k1@imports.test,Kim,One')
    await take(content, { run: true, mapping: { Kürzel: 'employeeId' } })

    const path = (await sent(content)).header('location')!
    const { columns } = (await browser.page(path)).body().props.file

    assert.equal(columns[0].field, 'employeeId')
  })
})

test.group('Importing people: what it does', () => {
  test('a dry run says what would happen and changes nothing', async ({ assert, client }) => {
    const { take, tenant } = await makeImports(client)

    const { counts, details } = await take(THREE)

    assert.deepEqual(counts, { new: 3 })
    assert.include(details[2], 'Lea Leitung')
    assert.lengthOf(await peopleOf(tenant), 1)
  })

  test('people come with zeros, managers of later rows, roles and no mail', async ({
    assert,
    client,
  }) => {
    const { take, tenant } = await makeImports(client)

    const { counts } = await take(THREE, { run: true })

    assert.deepEqual(counts, { new: 3 })
    assert.containSubset(await personOf(tenant, 'oemer@imports.test'), {
      employee_id: '00017',
      manager: 'lea@imports.test',
      roles: ['learner'],
      status: 'active',
    })
    assert.containSubset(await personOf(tenant, 'asa@imports.test'), {
      last_name: 'Muster Frau',
      manager: 'oemer@imports.test',
    })
    assert.isEmpty(await mailsOf(tenant))
  })

  test('the same file again changes nothing', async ({ assert, client }) => {
    const { take, tenant } = await makeImports(client)
    await take(THREE, { run: true })
    const before = await peopleOf(tenant)

    const { counts } = await take(THREE, { run: true })

    assert.deepEqual(counts, { unchanged: 3 })
    assert.deepEqual(await peopleOf(tenant), before)
  })

  test('every change is shown from what to what', async ({ assert, client }) => {
    const { take } = await makeImports(client)
    await take(THREE, { run: true })

    const { counts, details } = await take(
      THREE.replace('Çelik;oemer@imports.test;Vertrieb', 'Çelik;oemer@imports.test;Einkauf')
    )

    assert.deepEqual(counts, { changed: 1, unchanged: 2 })
    assert.equal(details[2], 'Department: Vertrieb → Einkauf')
  })

  test('invitations go out to new people only when they are asked for', async ({
    assert,
    client,
  }) => {
    const { take, tenant } = await makeImports(client)

    await take(THREE, { run: true, invite: true })

    const mails = await mailsOf(tenant)
    assert.sameMembers(
      mails.map((mail: any) => mail.to_address),
      ['oemer@imports.test', 'asa@imports.test', 'lea@imports.test']
    )
    assert.match(mails[0].body_text, /\/password\/reset\//)
  })

  test('somebody who comes back with the same number is the same person', async ({
    assert,
    client,
  }) => {
    const { take, tenant } = await makeImports(client)
    await take(file('id,email,first name,last name,status', '7,old@imports.test,Re,Hire,left'), {
      run: true,
      mapping: { id: 'employeeId' },
    })
    const before = await personOf(tenant, 'old@imports.test')

    await take(file('id,email,first name,last name,status', '7,new@imports.test,Re,Hire,active'), {
      run: true,
      mapping: { id: 'employeeId' },
    })

    assert.equal(before.status, 'inactive')
    assert.containSubset(await personOf(tenant, 'new@imports.test'), {
      uuid: before.uuid,
      status: 'active',
    })
  })

  test('who left is signed out', async ({ assert, client }) => {
    const { take, tenant } = await makeImports(client)
    const leaver = await makeUser(tenant, [], { email: 'leaver@imports.test' })
    const { browserOf } = await import('#tests/support/learning')
    await browserOf(client, tenant, leaver)

    await take(file('email,status', 'leaver@imports.test,inaktiv'), { run: true })

    const sessions = await db.asTenant(tenant.id, () =>
      db.from('user_sessions').where('user_id', leaver.id)
    )
    assert.isEmpty(sessions)
  })

  test('other systems hear of new people as they do of single ones', async ({ assert, client }) => {
    const { admin, take, tenant } = await makeImports(client)
    await db.asTenant(
      tenant.id,
      () =>
        createWebhook({
          name: 'Payroll',
          url: 'https://example.org/hook',
          events: ['user.created', 'user.status_changed'],
          perMinute: 60,
        }),
      { userId: admin.id, label: 'admin' }
    )

    await take(THREE, { run: true })

    const told = await db.asTenant(tenant.id, () =>
      db.from('integration_deliveries').where('event_type', 'user.created')
    )
    assert.lengthOf(told, 3)
  })

  test('organizations, roles and fields of the company are filled', async ({ assert, client }) => {
    const { take, tenant } = await makeImports(client)
    await organization(tenant, 'North')
    await db.asTenant(tenant.id, () =>
      CustomField.create({
        record: 'people',
        key: 'shift',
        label: 'Shift',
        type: 'choice',
        options: [{ key: 'early', label: 'Early' }],
        visibility: 'staff',
        sortOrder: 1,
      })
    )

    const { counts } = await take(
      file(
        'email,first name,last name,organisation,user role,shift',
        'n@imports.test,Nora,North,north,Manager,EARLY'
      ),
      { run: true }
    )

    assert.deepEqual(counts, { new: 1 })
    assert.containSubset(await personOf(tenant, 'n@imports.test'), {
      organization: 'North',
      roles: ['learner', 'manager'],
      custom_fields: { shift: 'early' },
    })
  })

  test('only new people, or only those who are here, when that is asked for', async ({
    assert,
    client,
  }) => {
    const { take } = await makeImports(client)
    await take(file('email,first name,last name', 'a@imports.test,A,One'), { run: true })
    const both = file(
      'email,first name,last name',
      'a@imports.test,Anna,One',
      'b@imports.test,B,Two'
    )

    const added = await take(both, { mode: 'add' })
    const changed = await take(both, { mode: 'change' })

    assert.deepEqual(added.counts, { new: 1, left_out: 1 })
    assert.deepEqual(changed.counts, { changed: 1, left_out: 1 })
  })

  test('an empty cell empties a field only when that is asked for', async ({ assert, client }) => {
    const { take, tenant } = await makeImports(client)
    await take(THREE, { run: true })
    const emptied = file('Personalnummer;Abteilung', '00042;')

    const left = await take(emptied)
    await take(emptied, { run: true, clears: true })

    assert.deepEqual(left.counts, { unchanged: 1 })
    assert.isNull((await personOf(tenant, 'lea@imports.test')).department)
  })

  test('an undo takes new people away and gives the others back what they had', async ({
    assert,
    client,
  }) => {
    const { browser, take, tenant } = await makeImports(client)
    await organization(tenant, 'North')
    await take(THREE, { run: true })
    const before = await peopleOf(tenant)
    const { id, run } = await take(
      file(
        'Personalnummer;Vorname;Nachname;E-Mail;Abteilung;Vorgesetzter;Organisation;Rolle',
        '00042;Lea;Neu;lea@imports.test;Vertrieb;;North;manager',
        '00099;Neu;Hier;neu@imports.test;;00042;;'
      ),
      { run: true }
    )
    const page = await browser.page(`/admin/users/imports/${id}`)

    await browser.post(`/jobs/${run}/undo`, {})

    assert.equal(page.body().props.file.undo.href, `/jobs/${run}/undo`)
    assert.deepEqual(await peopleOf(tenant), before)
  })

  test('after an undo the corrected file brings the same people', async ({ assert, client }) => {
    const { browser, take, tenant } = await makeImports(client)
    const { run } = await take(THREE, { run: true })
    const before = await peopleOf(tenant)
    await browser.post(`/jobs/${run}/undo`, {})

    const { counts } = await take(THREE, { run: true })

    assert.deepEqual(counts, { new: 3 })
    assert.sameDeepMembers(await peopleOf(tenant), before)
  })

  test('a run that is begun twice brings everybody once', async ({ assert, client }) => {
    const { program, secret, tenant } = await makeImports(client)
    const { programUpload } = await import('#tests/support/uploads')
    const upload = { purpose: 'people', filename: 'people.csv', content: THREE }
    const id = await programUpload(client, secret, upload)
    const { run } = (await program.post('/people/imports', { file: id, run: true })).body()

    await Promise.all([workRun(tenant, run), workRun(tenant, run)])

    assert.lengthOf(await peopleOf(tenant), 4)
  })
})

test.group('Importing people: what is refused', () => {
  test('each fault names row, column and reason', async ({ assert, client }) => {
    const { take, tenant } = await makeImports(client)
    await makeUser(tenant, [], { email: 'here@imports.test', profile: { employeeId: 'E1' } })

    const { counts, details } = await take(
      file(
        'Number,Email,First name,Last name,Hire date,Manager,Language',
        'E2,no address,A,One,,,',
        'E3,c@imports.test,C,Three,31.02.2026,,',
        'E4,d@imports.test,D,Four,,nobody,',
        'E4,e@imports.test,E,Five,,,',
        'E5,here@imports.test,F,Six,,,',
        'E6,,G,Seven,,,',
        'E7,\u0430nna@imports.test,H,Eight,,,',
        'E8,i@imports.test,P\u0430ul,Nine,,,',
        'E9,j@imports.test,J,Ten,,,Klingon'
      ),
      { mapping: { Number: 'employeeId' } }
    )

    assert.deepEqual(counts, { error: 9 })
    assert.equal(details[2], 'Email: is not an e-mail address.')
    assert.equal(details[3], 'Hire date: “31.02.2026” cannot be understood.')
    assert.equal(details[4], 'Manager: nobody has the number or address “nobody”.')
    assert.equal(details[5], 'Number: stands in row 4 already.')
    assert.include(details[6], 'employee number E1')
    assert.equal(details[7], 'Email: is needed for a new person.')
    assert.include(details[8], 'alphabets')
    assert.include(details[9], 'alphabets')
    assert.include(details[10], 'Klingon')
  })

  test('marks of direction make no other person', async ({ assert, client }) => {
    const { take } = await makeImports(client)
    await take(THREE, { run: true })

    const { counts } = await take(
      THREE.replace('00017', '\u200e00017\u202c').replace('Ömer', 'O\u0308mer')
    )

    assert.deepEqual(counts, { unchanged: 3 })
  })

  test('nobody leads themselves, however far around', async ({ assert, client }) => {
    const { take, tenant } = await makeImports(client)
    await take(THREE, { run: true })

    const { counts, details } = await take(
      file('Personalnummer;Vorgesetzter', '00042;00018', '00018;00018', '00017;00042'),
      { run: true }
    )

    assert.deepEqual(counts, { error: 2, unchanged: 1 })
    assert.equal(details[2], 'Vorgesetzter: this person would be above their own manager.')
    assert.equal(details[3], 'Vorgesetzter: nobody is their own manager.')
    assert.isNull((await personOf(tenant, 'lea@imports.test')).manager)
  })

  test('who is led by somebody who is not taken is not taken either', async ({
    assert,
    client,
  }) => {
    const { take } = await makeImports(client)

    const { counts, details } = await take(THREE.replace('LEA@Imports.test', 'no address'))

    assert.deepEqual(counts, { error: 3 })
    assert.equal(details[2], 'Vorgesetzter: the manager in row 4 is not taken.')
  })

  test('people of another company with the same address are other people', async ({
    assert,
    client,
  }) => {
    const elsewhere = await makeTenant()
    const theirs = await makeUser(elsewhere, [], {
      email: 'oemer@imports.test',
      profile: { employeeId: '00017' },
    })
    const { take } = await makeImports(client)

    const { counts } = await take(THREE, { run: true })

    assert.deepEqual(counts, { new: 3 })
    assert.equal((await personOf(elsewhere, 'oemer@imports.test')).last_name, theirs.lastName)
  })

  test('nobody gives a role at or above their own, nor changes who has one above', async ({
    assert,
    client,
  }) => {
    const { take, tenant } = await makeImports(client)
    await makeUser(tenant, ['system_admin'], { email: 'top@imports.test' })

    const { details } = await take(
      file(
        'email,first name,last name,user role',
        'x@imports.test,X,One,tenant_admin',
        'y@imports.test,Y,Two,system_admin',
        'z@imports.test,Z,Three,instructor',
        'top@imports.test,Taken,Over,'
      ),
      { run: true }
    )

    assert.include(details[2], 'you cannot give the role')
    assert.include(details[3], 'you cannot give the role')
    assert.include(details[4], 'in courses only')
    assert.equal(details[5], 'This person has a role above yours.')
    assert.equal((await personOf(tenant, 'top@imports.test')).first_name, 'Person')
  })

  test('who administers a branch brings people into that branch only', async ({
    assert,
    client,
  }) => {
    const { tenant } = await makeImports(client)
    const [north, south] = [
      await organization(tenant, 'North'),
      await organization(tenant, 'South'),
    ]
    const branchAdmin = await makeUser(tenant)
    await db.asTenant(tenant.id, () =>
      assignRole(branchAdmin.id, 'tenant_admin', { organizationId: north.id })
    )
    const { take } = await importsOf(client, tenant, branchAdmin)

    const { details, counts } = await take(
      file(
        'email,first name,last name,organization',
        'a@imports.test,A,One,North',
        'b@imports.test,B,Two,South',
        'c@imports.test,C,Three,'
      ),
      { run: true }
    )

    assert.deepEqual(counts, { new: 1, error: 2 })
    assert.include(details[3], 'you do not administer this organization')
    assert.include(details[4], 'must be in an organization that you administer')
    assert.equal((await personOf(tenant, 'a@imports.test')).organization, 'North')
    assert.exists(south)
  })

  test('the file of errors has the reason beside each row, and no formula that runs', async ({
    assert,
    client,
  }) => {
    const { browser, take } = await makeImports(client)
    const { id } = await take(
      file('email;first name;last name', '=cmd();A;"One\nTwo"', 'ok@imports.test;B;Two')
    )

    const answer = await browser.page(`/admin/users/imports/${id}/errors.csv`)

    const text = answer.text()
    assert.include(text, `'=cmd()`)
    assert.include(text, 'is not an e-mail address')
    assert.include(text, '"One\nTwo"')
    assert.notInclude(text, 'ok@imports.test')
  })

  test('who may not manage people finds no import, and strangers see none of a company', async ({
    assert,
    client,
  }) => {
    const { tenant, take } = await makeImports(client)
    const { id } = await take(THREE)
    const learner = await importsOf(client, tenant, await makeUser(tenant))
    const stranger = await makeImports(client)

    for (const path of ['/admin/users/import', `/admin/users/imports/${id}`]) {
      const answer = await learner.browser.page(path)
      answer.assertStatus(404)
    }
    const seen = await stranger.browser.page(`/admin/users/imports/${id}`)
    const run = await stranger.browser.post(`/admin/users/imports/${id}/run`, {})

    seen.assertStatus(404)
    assert.equal(run.status(), 404)
  })

  test('a real file of a roster comes in whole', async ({ assert, client }) => {
    const { take, tenant } = await makeImports(client)
    const mapping = { sourcedId: 'employeeId', role: null, identifier: null, orgSourcedIds: null }

    const { counts } = await take(await readFile(ONEROSTER), { run: true, mapping })

    assert.equal((counts.new ?? 0) + (counts.error ?? 0), 400)
    assert.isAbove(counts.new, 350)
    assert.lengthOf(await peopleOf(tenant), counts.new + 1)
  }).skip(!existsSync(ONEROSTER), 'The roster is not on this machine')
})
