import { test } from '@japa/runner'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { remindOfExpiringKeys } from '#platform/api/keys/remind_of_expiring_keys'
import { JobRun } from '#platform/jobs/job_run'
import Course from '#courses/models/course'
import { browserOf } from '#tests/support/learning'
import { undocumented } from '#tests/support/documented'
import { keyOf, programOf } from '#tests/support/program'
import { makeCourse, publish } from '#tests/support/sample_course'
import { makeTenant, makeUser } from '#tests/support/tenants'

async function makeProgram(client: any, options = {}) {
  const tenant = await makeTenant()
  const admin = await makeUser(tenant, ['tenant_admin'])
  const secret = await keyOf(tenant, admin, options)
  return { tenant, admin, secret, program: programOf(client, secret) }
}

test.group('Keys of the API', (group) => {
  group.each.teardown(() => clock.restore())

  test('a key acts for the person who made it', async ({ assert, client }) => {
    const { admin, program } = await makeProgram(client)

    const answer = await program.get('/me')

    answer.assertStatus(200)
    assert.equal(answer.body().id, admin.uuid)
  })

  test('a key may do no more than it was given, whatever its person may', async ({ client }) => {
    const { program } = await makeProgram(client, { permissions: ['courses.edit'] })

    ;(await program.get('/courses')).assertStatus(200)
    ;(await program.get('/people')).assertStatus(404)
    ;(await program.post('/courses', { title: 'Fire safety' })).assertStatus(404)
  })

  test('unknown, expired, revoked and strange addresses look the same', async ({
    assert,
    client,
  }) => {
    const { tenant, admin, secret } = await makeProgram(client)
    const expired = await keyOf(tenant, admin, { days: 1 })
    const elsewhere = await keyOf(tenant, admin, { allowedIps: ['203.0.113.0/24'] })
    const revoked = await keyOf(tenant, admin)
    await db.asTenant(tenant.id, () =>
      db.from('api_keys').where('key_prefix', revoked.slice(0, 14)).orderBy('id', 'desc')
    )
    await db
      .connection('system')
      .rawQuery(
        `UPDATE api_keys SET revoked_at = now(), is_active = false WHERE id = (SELECT max(id) FROM api_keys WHERE tenant_id = ?)`,
        [tenant.id]
      )
    clock.freeze(clock.now().plus({ days: 2 }))

    const answers = []
    for (const key of [`${secret}x`, 'nonsense', '', expired, elsewhere, revoked]) {
      const answer = await programOf(client, key).get('/me')
      answers.push({ status: answer.status(), detail: answer.body().detail })
    }

    assert.equal(answers[0].status, 401)
    assert.lengthOf(new Set(answers.map((answer) => JSON.stringify(answer))), 1)
  })

  test('a key may be bound to a network', async ({ client }) => {
    const { program } = await makeProgram(client, { allowedIps: ['127.0.0.0/8', '::1'] })

    ;(await program.get('/me')).assertStatus(200)
  })

  test('requests are limited, and every answer says what is left', async ({ assert, client }) => {
    const { program } = await makeProgram(client, { perMinute: 2 })

    const first = await program.get('/me')
    await program.get('/me')
    const third = await program.get('/me')

    assert.include(first.header('ratelimit-policy'), '"minute";q=2;w=60')
    assert.include(first.header('ratelimit'), '"minute";r=1')
    third.assertStatus(429)
    assert.isAtLeast(Number(third.header('retry-after')), 1)
  })

  test('keys are made on a page, shown once, and revoked', async ({ assert, client }) => {
    const { tenant, admin } = await makeProgram(client)
    const browser = await browserOf(client, tenant, admin)
    const made = await browser.post('/admin/api-keys', {
      name: 'Payroll',
      permissions: ['users.view'],
      expires: '90',
      ips: '10.0.0.0/8\n192.0.2.1',
      perMinute: 60,
      perHour: 1000,
      perDay: 10_000,
    })
    const secret = made.flashMessages().madeKey
    const list = (await browser.page('/admin/api-keys')).body().props.list.rows
    const key = list.find(({ name }: any) => name === 'Payroll')

    await browser.post(`/admin/api-keys/${key.id}/revocation`)

    const after = (await browser.page('/admin/api-keys')).body().props.list.rows
    assert.match(secret, /^stoa_/)
    assert.isFalse(JSON.stringify(list).includes(secret))
    assert.equal(after.find(({ name }: any) => name === 'Payroll').state.value, 'revoked')
  })

  test('before a key ends its owner is told, two weeks and two days ahead, each once', async ({
    assert,
    client,
  }) => {
    const { tenant, admin } = await makeProgram(client, { days: 30 })
    const told = async (days: number) => {
      clock.freeze(clock.now().plus({ days }))
      const work = () => remindOfExpiringKeys.handle({}, new JobRun(tenant.id, null))
      await db.asTenant(tenant.id, work)
      await db.asTenant(tenant.id, work)
      const rows = await db.asTenant(tenant.id, () => db.from('notification_outbox'))
      return rows.map(({ user_ids: [owner], data }) => [Number(owner), data.key, data.days])
    }

    const early = await told(10)
    const first = await told(7)
    const between = await told(5)
    const second = await told(6.5)

    assert.deepEqual(early, [])
    assert.deepEqual(first, [[admin.id, 'Program', 14]])
    assert.lengthOf(between, 1)
    assert.deepEqual(second[1], [admin.id, 'Program', 2])
  })

  test('keys that nobody used for ninety days are found', async ({ assert, client }) => {
    const { tenant, admin, program } = await makeProgram(client)
    await keyOf(tenant, admin, { name: 'Forgotten' })
    clock.freeze(clock.now().plus({ days: 91 }))
    await program.get('/me')

    const { data } = (await program.get('/lists/api_keys?filter[unused]=true')).body()

    assert.deepEqual(
      data.map(({ name }: any) => name),
      ['Forgotten']
    )
  })

  test('a key is renewed by its owner, and the one before works for another day', async ({
    assert,
    client,
  }) => {
    const { tenant, admin, program } = await makeProgram(client, { permissions: ['users.view'] })
    const [{ uuid }] = await db.asTenant(tenant.id, () => db.from('api_keys'))
    const other = await browserOf(client, tenant, await makeUser(tenant, ['tenant_admin']))
    const browser = await browserOf(client, tenant, admin)

    ;(await other.post(`/admin/api-keys/${uuid}/renewal`)).assertStatus(404)
    const renewed = await browser.post(`/admin/api-keys/${uuid}/renewal`)
    const fresh = programOf(client, renewed.flashMessages().madeKey)

    ;(await program.get('/people')).assertStatus(200)
    ;(await fresh.get('/people')).assertStatus(200)
    ;(await fresh.get('/courses')).assertStatus(404)
    clock.freeze(clock.now().plus({ hours: 25 }))
    ;(await program.get('/people')).assertStatus(401)
    ;(await fresh.get('/people')).assertStatus(200)
    const { rows } = await db
      .connection('system')
      .rawQuery('SELECT count(*)::int AS keys FROM api_keys WHERE tenant_id = ?', [tenant.id])
    assert.equal(rows[0].keys, 2)
  })

  test('nobody gives a key what they do not have', async ({ assert, client }) => {
    const tenant = await makeTenant()
    const admin = await makeUser(tenant, ['tenant_admin'])
    const browser = await browserOf(client, tenant, admin)

    await browser.post('/admin/api-keys', {
      name: 'Too much',
      permissions: ['system.tenants'],
      expires: 'never',
      perMinute: 60,
      perHour: 1000,
      perDay: 10_000,
    })

    const { rows } = (await browser.page('/admin/api-keys')).body().props.list
    assert.lengthOf(rows, 0)
  })
})

test.group('The API', () => {
  test('makes, reads, changes and deletes a course as its pages do', async ({ assert, client }) => {
    const { tenant, program } = await makeProgram(client)
    const made = await program.post('/courses', { title: 'Fire safety', code: 'FIRE-1' })
    const path = `/courses/${made.body().id}`
    const settings = (await program.get(path)).body()

    const changed = await program.put(path, { ...settings, title: 'Fire drill' })
    const gone = await program.delete(path)

    made.assertStatus(201)
    assert.equal(made.header('location'), `/api/v1${path}`)
    assert.equal(changed.body().title, 'Fire drill')
    gone.assertStatus(204)
    ;(await program.get(path)).assertStatus(404)
    const { action } = await db.asTenant(tenant.id, () =>
      db
        .from('audit_logs')
        .where('resource_type', 'courses')
        .orderBy('chain_position', 'desc')
        .firstOrFail()
    )
    assert.equal(action, 'deleted')
  })

  test('enrolls people, moves a deadline, withdraws', async ({ assert, client }) => {
    const { tenant, admin, program } = await makeProgram(client)
    const learner = await makeUser(tenant)
    const draft = await makeCourse(tenant, admin)
    await publish(tenant, draft, admin)
    const { slug } = await db.asTenant(tenant.id, () => Course.findOrFail(draft.id))
    const dueAt = clock.now().plus({ days: 9 }).startOf('second').toISO()!

    const enrolled = await program.post('/enrollments', { course: slug, people: [learner.uuid] })
    const [{ enrollment, outcome }] = enrolled.body().data
    const moved = await program.patch(`/enrollments/${enrollment}`, {
      dueAt,
      dueZone: 'Europe/Berlin',
    })
    const left = await program.post(`/enrollments/${enrollment}/withdrawal`, { reason: 'Moved' })

    assert.equal(outcome, 'enrolled')
    assert.equal(moved.body().dueAt, dueAt)
    assert.equal(moved.body().dueZone, 'Europe/Berlin')
    assert.equal(left.body().status, 'withdrawn')
  })

  test('names each fault by its path', async ({ assert, client }) => {
    const { program } = await makeProgram(client)

    const answer = await program.post('/enrollments', { course: 'x', people: ['nobody'] })

    answer.assertStatus(422)
    assert.equal(answer.header('content-type'), 'application/problem+json; charset=utf-8')
    assert.deepEqual(
      answer.body().errors.map(({ pointer }: any) => pointer),
      ['/people/0']
    )
    assert.isString(answer.body().requestId)
  })

  test('a refusal of the domain is a problem with its key', async ({ assert, client }) => {
    const { program } = await makeProgram(client)
    await program.post('/courses', { title: 'One', code: 'SAME' })

    const answer = await program.post('/courses', { title: 'Two', code: 'SAME' })

    answer.assertStatus(409)
    assert.equal(answer.body().code, 'courses.errors.code_taken')
  })

  test('broken JSON is a problem, not a fault of ours', async ({ assert, client }) => {
    const { secret } = await makeProgram(client)

    const answer = await fetch(`http://${process.env.HOST}:${process.env.PORT}/api/v1/courses`, {
      method: 'POST',
      headers: { 'authorization': `Bearer ${secret}`, 'content-type': 'application/json' },
      body: '{"title": ',
    })

    assert.equal(answer.status, 400)
    assert.include(answer.headers.get('content-type'), 'application/problem+json')
  })

  test('a request sent again with its idempotency key changes nothing', async ({
    assert,
    client,
  }) => {
    const { program } = await makeProgram(client)
    const send = () => program.post('/courses', { title: 'Once' }, { 'idempotency-key': 'abc' })

    const [first, second] = [await send(), await send()]

    const { data } = (await program.get('/courses')).body()
    assert.deepEqual(second.body(), first.body())
    assert.equal(second.status(), 201)
    assert.equal(second.header('idempotency-replayed'), 'true')
    assert.lengthOf(data, 1)
  })

  test('the same at once also happens once', async ({ assert, client }) => {
    const { program } = await makeProgram(client)

    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        program.post('/courses', { title: 'Once' }, { 'idempotency-key': 'abc' })
      )
    )

    const { data } = (await program.get('/courses')).body()
    assert.lengthOf(new Set(answers.map((answer: any) => answer.body().id)), 1)
    assert.lengthOf(data, 1)
  })

  test('an idempotency key belongs to its request', async ({ assert, client }) => {
    const { program } = await makeProgram(client)
    await program.post('/courses', { title: 'One' }, { 'idempotency-key': 'abc' })

    const other = await program.post('/courses', { title: 'Two' }, { 'idempotency-key': 'abc' })

    other.assertStatus(422)
    assert.equal(other.body().code, 'platform.api.errors.key_used_elsewhere')
  })

  test('what did not change is not sent again, and what did is not written over', async ({
    assert,
    client,
  }) => {
    const { program } = await makeProgram(client)
    const path = `/courses/${(await program.post('/courses', { title: 'One' })).body().id}`
    const read = await program.get(path)
    const etag = read.header('etag')
    const settings = read.body()

    const unchanged = await program.get(path, { 'if-none-match': etag })
    const first = await program.put(path, { ...settings, title: 'Two' }, { 'if-match': etag })
    const second = await program.put(path, { ...settings, title: 'Three' }, { 'if-match': etag })

    unchanged.assertStatus(304)
    first.assertStatus(200)
    second.assertStatus(412)
    assert.equal((await program.get(path)).body().title, 'Two')
  })

  test('lists page by key, and answer with the fields asked for', async ({ assert, client }) => {
    const { tenant, program } = await makeProgram(client)
    for (let number = 0; number < 5; number++) await makeUser(tenant)

    const first = (await program.get('/people?limit=4&fields=status')).body()
    const second = (await program.get(`/people?limit=4&after=${first.page.next}`)).body()

    assert.lengthOf(first.data, 4)
    assert.lengthOf(second.data, 2)
    assert.deepEqual(Object.keys(first.data[0]).sort(), ['id', 'status'])
    assert.isNull(second.page.next)
    const ids = [...first.data, ...second.data].map(({ id }: any) => id)
    assert.lengthOf(new Set(ids), 6)
  })

  test('any list of any page can be read by its name, by who may see it', async ({ client }) => {
    const { tenant, program } = await makeProgram(client)
    const learner = programOf(client, await keyOf(tenant, await makeUser(tenant)))

    ;(await program.get('/lists/audit')).assertStatus(200)
    ;(await program.get('/lists/nothing')).assertStatus(404)
    ;(await learner.get('/lists/audit')).assertStatus(404)
  })

  test('companies do not see each other', async ({ client }) => {
    const one = await makeProgram(client)
    const other = await makeProgram(client)
    const { id } = (await one.program.post('/courses', { title: 'Ours' })).body()

    ;(await other.program.get(`/courses/${id}`)).assertStatus(404)
    ;(await other.program.delete(`/courses/${id}`)).assertStatus(404)
    ;(await other.program.get(`/people/${one.admin.uuid}`)).assertStatus(404)
  })

  test('describes itself, every operation once', async ({ assert, client }) => {
    const document = (await client.get('/api/v1/openapi.json')).body()

    const operations = Object.values<any>(document.paths).flatMap((path) =>
      Object.values<any>(path)
    )
    const ids = operations.map(({ operationId }) => operationId)
    assert.equal(document.openapi, '3.1.0')
    assert.isAtLeast(ids.length, 20)
    assert.lengthOf(new Set(ids), ids.length)
    assert.isTrue(operations.every(({ summary, responses }) => summary && responses))
  })

  test('what a list does not know is a fault of its parameter, not left out', async ({
    assert,
    client,
  }) => {
    const { program } = await makeProgram(client)

    const wrong = await program.get(
      '/people?sort=nonsense&filter[status]=active&filter[shoe]=42&filter[status2]=x&after=junk'
    )
    const right = await program.get('/people?sort=-createdAt&filter[status]=active')

    wrong.assertStatus(422)
    assert.equal(wrong.header('content-type'), 'application/problem+json; charset=utf-8')
    assert.sameMembers(
      wrong.body().errors.map(({ parameter }: any) => parameter),
      ['sort', 'filter[shoe]', 'filter[status2]', 'after']
    )
    right.assertStatus(200)
  })

  test('its document says what webhooks carry', async ({ assert, client }) => {
    const { webhooks } = (await client.get('/api/v1/openapi.json')).body()

    const { schema } = webhooks['certificate.issued'].post.requestBody.content['application/json']
    assert.equal(schema.properties.type.const, 'certificate.issued')
    assert.property(schema.properties.data.properties, 'serial')
  })

  test('a call that its document does not describe fails the tests', async ({ assert }) => {
    const asked = { method: 'GET', path: '/me' }
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'etag': '"1"',
      'ratelimit': 'some',
      'ratelimit-policy': 'some',
    }
    const me = {
      id: 'x',
      name: 'Ann',
      email: 'ann@example.org',
      tenant: { name: 'Acme', slug: 'acme' },
      locale: 'en',
      timezone: 'UTC',
    }
    const faults = (change: object) =>
      undocumented(asked, { status: 200, headers, body: me, ...change })

    assert.deepEqual(faults({}), [])
    assert.match(faults({ body: { ...me, shoeSize: 42 } })[0], /shoeSize/)
    assert.match(faults({ body: { ...me, tenant: { ...me.tenant, id: 1 } } })[0], /tenant.*id/)
    assert.match(faults({ body: { ...me, name: 1 } })[0], /name must be string/)
    assert.match(faults({ status: 201 })[0], /201/)
    assert.match(faults({ headers: { ...headers, etag: undefined } })[0], /ETag/)
    assert.match(faults({ headers: { ...headers, 'content-type': 'text/html' } })[0], /text.html/)
    assert.match(
      undocumented({ method: 'GET', path: '/nowhere' }, { status: 200, headers, body: {} })[0],
      /no such/
    )
  })

  test('JSON a megabyte deep is refused, not an accident', async ({ assert, client }) => {
    const { secret } = await makeProgram(client)
    const deep = '['.repeat(500_000) + ']'.repeat(500_000)

    for (const body of [deep, `{"title":${deep}}`, 'null', '"text"', '[]']) {
      const answer = await fetch(`http://${process.env.HOST}:${process.env.PORT}/api/v1/courses`, {
        method: 'POST',
        headers: { 'authorization': `Bearer ${secret}`, 'content-type': 'application/json' },
        body,
      })
      assert.include([400, 413, 422], answer.status, body.slice(0, 20))
      assert.include(answer.headers.get('content-type'), 'application/problem+json')
    }
  })
})
