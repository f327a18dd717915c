import { test } from '@japa/runner'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { forgetApiUse } from '#platform/api/keys/use/forget_api_use'
import { JobRun } from '#platform/jobs/job_run'
import { browserOf } from '#tests/support/learning'
import { keyOf, programOf } from '#tests/support/program'
import { makeTenant, makeUser } from '#tests/support/tenants'

async function makeKeyWorld(client: any, options = {}) {
  const tenant = await makeTenant()
  const admin = await makeUser(tenant, ['tenant_admin'])
  const program = programOf(client, await keyOf(tenant, admin, options))
  const [{ uuid }] = await db.asTenant(tenant.id, () => db.from('api_keys'))
  // Another key looks, so that looking does not count.
  const watcher = programOf(client, await keyOf(tenant, admin, { name: 'Watcher' }))
  const useOf = async () => (await watcher.get(`/keys/${uuid}/use`)).body()
  const refusalsOf = async () => (await watcher.get(`/keys/${uuid}/refusals`)).body().data
  return { tenant, admin, program, watcher, uuid, path: `/keys/${uuid}`, useOf, refusalsOf }
}

const reasonsOf = (rows: any[]) => rows.map(({ route, reason, times }) => [route, reason, times])

test.group('The use of a key', (group) => {
  group.each.teardown(() => clock.restore())

  test('calls are counted by day and by route', async ({ assert, client }) => {
    const { program, useOf } = await makeKeyWorld(client)
    clock.freeze(clock.now().set({ hour: 12 }))
    await program.get('/people')
    clock.freeze(clock.now().plus({ days: 1 }))
    await program.get('/people')
    await program.get(`/people/${crypto.randomUUID()}`)

    const { days, routes } = await useOf()

    assert.lengthOf(days, 30)
    assert.deepEqual(
      days.slice(-3).map(({ calls, refused }: any) => [calls, refused]),
      [
        [0, 0],
        [1, 0],
        [2, 1],
      ]
    )
    assert.deepEqual(routes, [
      { route: 'GET /people', calls: 2, refused: 0 },
      { route: 'GET /people/:person', calls: 1, refused: 1 },
    ])
  })

  test('what was refused says why, the same within an hour on one line', async ({
    assert,
    client,
  }) => {
    const { program, refusalsOf } = await makeKeyWorld(client)
    clock.freeze(clock.now().startOf('hour'))
    await program.get('/people?sort=nonsense')
    await program.get('/people?sort=nonsense')
    await program.post('/people', { email: 'no address' })
    clock.freeze(clock.now().plus({ hours: 1 }))
    await program.get('/people?sort=nonsense')

    const rows = await refusalsOf()

    assert.sameDeepMembers(reasonsOf(rows), [
      ['GET /people', 'Not understood', 1],
      ['GET /people', 'Not understood', 2],
      ['POST /people', 'Not understood', 1],
    ])
    assert.match(rows[0].ip, /^(127\.0\.0\.1|::1|::ffff:127\.0\.0\.1)$/)
  })

  test('limits, strange addresses and keys that ended are told apart here only', async ({
    assert,
    client,
  }) => {
    const limited = await makeKeyWorld(client, { perMinute: 1 })
    const bound = await makeKeyWorld(client, { allowedIps: ['203.0.113.0/24'] })
    const ended = await makeKeyWorld(client)
    await limited.program.get('/me')
    await limited.program.get('/me')
    await bound.program.get('/me')
    await ended.watcher.post(`${ended.path}/revocation`, { reason: 'Leaked' })
    await ended.program.get('/me')

    assert.deepEqual(reasonsOf(await limited.refusalsOf()), [['GET /me', 'Too many requests', 1]])
    assert.deepEqual(reasonsOf(await bound.refusalsOf()), [['GET /me', 'Not from this address', 1]])
    assert.deepEqual(reasonsOf(await ended.refusalsOf()), [['GET /me', 'The key was revoked', 1]])
  })

  test('it says when and from where it was used last, also on its page', async ({
    assert,
    client,
  }) => {
    const { tenant, admin, program, watcher, path, uuid } = await makeKeyWorld(client)
    const before = (await watcher.get(path)).body()
    await program.get('/me')

    const after = (await watcher.get(path)).body()
    const browser = await browserOf(client, tenant, admin)
    const { apiKey } = (await browser.page(`/admin/api-keys/${uuid}`)).body().props

    assert.isNull(before.lastUsedAt)
    assert.isString(after.lastUsedAt)
    assert.match(after.lastUsedIp, /127\.0\.0\.1|::1/)
    assert.equal(apiKey.use.days.at(-1).calls, 1)
  })

  test('refusals are forgotten after thirty days', async ({ assert, client }) => {
    const { tenant, program, refusalsOf } = await makeKeyWorld(client)
    await program.get('/people?sort=nonsense')
    const forget = () =>
      db.asTenant(tenant.id, () => forgetApiUse.handle({}, new JobRun(tenant.id, null)))

    clock.freeze(clock.now().plus({ days: 29 }))
    await forget()
    const kept = await refusalsOf()
    clock.freeze(clock.now().plus({ days: 2 }))
    await forget()

    assert.lengthOf(kept, 1)
    assert.lengthOf(await refusalsOf(), 0)
  })

  test('is for who manages keys, in the company of the key', async ({ client }) => {
    const { tenant, uuid, path } = await makeKeyWorld(client)
    const author = await makeUser(tenant, ['author'])
    const elsewhere = await makeTenant()
    const stranger = await makeUser(elsewhere, ['tenant_admin'])
    const page = `/admin/api-keys/${uuid}`

    for (const [of, person] of [[tenant, author] as const, [elsewhere, stranger] as const]) {
      const other = programOf(client, await keyOf(of, person))
      ;(await other.get(path)).assertStatus(404)
      ;(await other.get(`${path}/use`)).assertStatus(404)
      ;(await other.get(`${path}/refusals`)).assertStatus(404)
      ;(await other.post(`${path}/revocation`, {})).assertStatus(404)
      ;(await (await browserOf(client, of, person)).page(page)).assertStatus(404)
    }
  })

  test('what is only its person’s is for keys that may act for them there', async ({ client }) => {
    const { program } = await makeKeyWorld(client, { isPersonal: false })
    const personal = await makeKeyWorld(client)

    ;(await program.get('/me')).assertStatus(200)
    ;(await program.get('/people')).assertStatus(200)
    for (const path of ['/me/courses', '/me/notes', '/me/devices', '/notifications']) {
      ;(await program.get(path)).assertStatus(404)
      ;(await personal.program.get(path)).assertStatus(200)
    }
    ;(await program.patch('/me', { locale: 'de' })).assertStatus(404)
  })
})
