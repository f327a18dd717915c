import { test } from '@japa/runner'
import db from '#platform/db'
import { JobRun } from '#platform/jobs/job_run'
import { purgeTrash } from '#platform/trash/jobs/purge_trash'
import { clock } from '#platform/clock'
import { browserOf } from '#tests/support/learning'
import { keyOf, programOf } from '#tests/support/program'
import { makeStudio } from '#tests/support/studio'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'
import type User from '#identity/models/user'

const SIZE = {
  label: 'Shoe size',
  record: 'people',
  type: 'choice',
  options: [{ label: 'Small' }, { label: 'Large' }],
  visibility: 'owner',
  isOwn: true,
}

async function makeOffice(client: any) {
  const tenant = await makeTenant()
  const tara = await makeUser(tenant, ['tenant_admin'])
  const lina = await makeUser(tenant, [])
  return { tenant, tara, lina, program: programOf(client, await keyOf(tenant, tara)) }
}

const keptOf = (tenant: TestTenant, { id }: User) =>
  db.asTenant(tenant.id, async () => {
    const row = await db.from('user_profiles').where('user_id', id).firstOrFail()
    return row.custom_fields
  })

const pointersOf = (answer: any) =>
  answer.body().errors.map(({ pointer }: { pointer: string }) => pointer)

test.group('Fields that a company adds', (group) => {
  group.each.teardown(() => clock.restore())

  test('are asked for in forms, checked by their type and shown in lists', async ({
    client,
    assert,
  }) => {
    const { tenant, tara, lina, program } = await makeOffice(client)
    const made = await program.post('/custom_fields', SIZE)
    await program.post('/custom_fields', {
      label: 'Badge',
      record: 'people',
      type: 'text',
      pattern: '[A-Z]{2}[0-9]{4}',
      visibility: 'staff',
      isRequired: true,
    })
    await program.post('/custom_fields', {
      label: 'Vaccinated on',
      record: 'people',
      type: 'date',
      visibility: 'staff',
    })
    assert.containsSubset(made.body(), { key: 'shoe_size', options: [{ key: 'small' }] })
    const browser = await browserOf(client, tenant, tara)

    const wrong = await program.put(`/people/${lina.uuid}`, {
      custom: { shoe_size: 'huge', badge: 'AB12345', vaccinated_on: '2026-02-31' },
    })
    wrong.assertStatus(422)
    assert.sameMembers(pointersOf(wrong), [
      '/custom/shoe_size',
      '/custom/badge',
      '/custom/vaccinated_on',
    ])
    const empty = await program.put(`/people/${lina.uuid}`, { custom: { badge: null } })
    assert.deepEqual(pointersOf(empty), ['/custom/badge'])

    await browser.put(`/admin/users/${lina.uuid}`, {
      custom: { shoe_size: 'large', badge: 'AB1234', vaccinated_on: '2026-02-28' },
    })
    const page = await browser.page(`/admin/users/${lina.uuid}`)
    assert.deepEqual(page.body().props.details.custom.values, {
      shoe_size: 'large',
      badge: 'AB1234',
      vaccinated_on: '2026-02-28',
    })

    const found = async (query: string) => {
      const { list } = (await browser.page(`/admin/users?${query}`)).body().props
      assert.deepEqual(list.state.ignored, [], query)
      return list
    }
    const shown = await found('columns=person,custom_shoe_size&filter[custom_shoe_size]=in:large')
    assert.equal(shown.rows[0].custom_shoe_size.label, 'Large')
    assert.lengthOf(shown.rows, 1)
    const { columns } = shown
    assert.equal(columns.find(({ key }: any) => key === 'custom_badge').label, 'Badge')
    assert.lengthOf((await found('filter[custom_badge]=starts:AB')).rows, 1)
    assert.lengthOf((await found('filter[custom_vaccinated_on]=before:2026-02-28')).rows, 0)
    assert.lengthOf((await found('filter[custom_vaccinated_on]=empty:')).rows, 1)
    assert.equal((await found('sort=custom_vaccinated_on')).rows[0].id, lina.uuid)
    const listed = await program.get('/people?filter[custom_badge]=is:AB1234')
    assert.equal(listed.body().data[0].custom_badge, 'AB1234')
    const exported = await browser.get('/exports/people?format=csv&columns=person,custom_shoe_size')
    assert.include(exported.text(), 'Large')
  })

  test('keep what is in them when their words change, and what a program wrote before them', async ({
    client,
    assert,
  }) => {
    const { tenant, lina, program } = await makeOffice(client)
    await program.put(`/people/${lina.uuid}`, { custom: { cost: 'not a number', other: [1] } })
    const { id, options } = (await program.post('/custom_fields', SIZE)).body()
    await program.put(`/people/${lina.uuid}`, { custom: { shoe_size: 'small' } })

    await program.put(`/custom_fields/${id}`, {
      ...SIZE,
      type: 'number',
      options: [{ ...options[0], label: 'Tiny' }, options[1], { label: 'Small' }],
    })
    await program.post('/custom_fields', {
      label: 'Cost',
      record: 'people',
      type: 'number',
      visibility: 'staff',
    })

    const field = (await program.get(`/custom_fields/${id}`)).body()
    assert.equal(field.type, 'choice')
    assert.deepEqual(
      field.options.map(({ key, label }: any) => `${key}: ${label}`),
      ['small: Tiny', 'large: Large', 'small_2: Small']
    )
    const { data } = (await program.get('/people?filter[custom_shoe_size]=in:small')).body()
    assert.equal(data[0].custom_shoe_size.label, 'Tiny')
    assert.isNull(data[0].custom_cost)
    assert.deepEqual(await keptOf(tenant, lina), {
      cost: 'not a number',
      other: [1],
      shoe_size: 'small',
    })
  })

  test('are filled in by the people themselves where that is allowed', async ({
    client,
    assert,
  }) => {
    const { tenant, lina, program } = await makeOffice(client)
    await program.post('/custom_fields', SIZE)
    const staff = { record: 'people', type: 'text', visibility: 'staff' }
    await program.post('/custom_fields', { ...staff, label: 'Remark' })
    await program.post('/custom_fields', { ...staff, label: 'Badge', visibility: 'everyone' })
    await program.put(`/people/${lina.uuid}`, { custom: { remark: 'Late', badge: 'AB' } })
    const browser = await browserOf(client, tenant, lina)

    await browser.put('/me/profile', {
      mobile: '+49 151 123',
      custom: { shoe_size: 'large', remark: 'Never late', badge: 'XX', invented: 1 },
    })

    assert.deepEqual(await keptOf(tenant, lina), {
      shoe_size: 'large',
      remark: 'Late',
      badge: 'AB',
    })
    const { profile } = (await browser.page('/me/profile')).body().props
    assert.deepEqual(profile.custom.values, { shoe_size: 'large' })
    assert.deepEqual(profile.given.values, { badge: 'AB' })
    assert.notInclude(JSON.stringify(profile), 'Late')
  })

  test('of a course are on its page for everybody, if they are for everybody', async ({
    client,
    assert,
  }) => {
    const { tenant, course, ada } = await makeStudio({ Basics: ['First'] })
    const tara = await makeUser(tenant, ['tenant_admin'])
    const program = programOf(client, await keyOf(tenant, tara))
    const field = { record: 'courses', type: 'choices', visibility: 'everyone' }
    const options = [{ label: 'ISO 9001' }, { label: 'ISO 45001' }]
    await program.post('/custom_fields', { ...field, label: 'Norms', options })
    await program.post('/custom_fields', { ...field, label: 'Cost', visibility: 'staff', options })
    const settings = (await program.get(`/courses/${course.uuid}`)).body()
    await program.put(`/courses/${course.uuid}`, {
      ...settings,
      custom: { norms: ['iso_9001', 'iso_45001'], cost: ['iso_9001'] },
    })
    const browser = await browserOf(client, tenant, ada)
    await browser.post(`/studio/${course.slug}/versions`, { changeLog: 'First' })

    const { course: landing } = (await browser.page(`/c/${course.slug}`)).body().props
    assert.deepEqual(landing.facts, [
      { label: 'Norms', type: 'choices', value: ['ISO 9001', 'ISO 45001'] },
    ])
    const list = (await browser.page('/studio?filter[custom_norms]=in:iso_45001')).body().props.list
    assert.lengthOf(list.rows, 1)
  })

  test('in the trash keep what is in them, and lose it when they leave it for good', async ({
    client,
    assert,
  }) => {
    const { tenant, lina, program } = await makeOffice(client)
    const { id } = (await program.post('/custom_fields', SIZE)).body()
    await program.put(`/people/${lina.uuid}`, { custom: { shoe_size: 'small' } })

    await program.delete(`/custom_fields/${id}`)

    assert.deepEqual((await program.get(`/people/${lina.uuid}`)).body().custom, {})
    assert.deepEqual(await keptOf(tenant, lina), { shoe_size: 'small' })
    const again = await program.post('/custom_fields', { ...SIZE, key: 'shoe_size' })
    assert.deepEqual(pointersOf(again), ['/key'])

    clock.freeze(clock.now().plus({ days: 31 }))
    await db.asTenant(tenant.id, () => purgeTrash.handle({}, new JobRun(tenant.id, null)))
    assert.deepEqual(await keptOf(tenant, lina), {})
  })

  test('refuse patterns that are none, and too much of everything', async ({ client, assert }) => {
    const { lina, program } = await makeOffice(client)
    const text = { label: 'Badge', record: 'people', type: 'text', visibility: 'staff' }
    assert.deepEqual(
      pointersOf(await program.post('/custom_fields', { ...text, pattern: '([a-z' })),
      ['/pattern']
    )
    const none = await program.post('/custom_fields', { ...SIZE, options: [] })
    assert.deepEqual(pointersOf(none), ['/options'])
    await program.post('/custom_fields', { ...text, pattern: '(a+)+b' })
    const slow = await program.put(`/people/${lina.uuid}`, { custom: { badge: 'a'.repeat(255) } })
    slow.assertStatus(422)
    const much = await program.put(`/people/${lina.uuid}`, { custom: { x: 'x'.repeat(17_000) } })
    assert.deepEqual(pointersOf(much), ['/custom'])
  })
})
