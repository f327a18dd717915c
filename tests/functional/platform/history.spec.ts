import { test } from '@japa/runner'
import db from '#platform/db'
import { recordAudit } from '#platform/audit/audit'
import { verifyHistory } from '#platform/audit/verify_history'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'

const write = (tenant: TestTenant, ...actions: string[]) =>
  db.asTenant(tenant.id, () => {
    for (const action of actions) recordAudit({ action, newValues: { title: `After ${action}` } })
  })

const verify = (tenant: TestTenant) => db.asTenant(tenant.id, () => verifyHistory())

/** As somebody with the password of the database would. */
const tamper = (sql: string, tenant: TestTenant) =>
  db.connection('owner').rawQuery(sql, { tenant: tenant.id })

async function makeHistory() {
  const tenant = await makeTenant()
  await write(tenant, 'one', 'two', 'three')
  await write(tenant, 'four')
  return tenant
}

const faultsOf = async (tenant: TestTenant) =>
  (await verify(tenant)).problems.map(({ fault }) => fault)

test.group('History', () => {
  test('verifies, entry by entry, across transactions', async ({ assert }) => {
    const tenant = await makeHistory()

    const { entries, problems, headHash } = await verify(tenant)

    assert.deepEqual(problems, [])
    assert.isAtLeast(entries, 4)
    assert.lengthOf(headHash, 64)
  })

  test('writers at the same time make one chain', async ({ assert }) => {
    const tenant = await makeHistory()

    await Promise.all(Array.from({ length: 8 }, (_, number) => write(tenant, `at once ${number}`)))

    assert.deepEqual(await faultsOf(tenant), [])
  })

  test('an entry that was changed by SQL is named', async ({ assert }) => {
    const tenant = await makeHistory()
    await tamper(
      `UPDATE audit_logs SET new_values = '{"title": "Nothing happened"}' WHERE tenant_id = :tenant AND action = 'two'`,
      tenant
    )

    const { problems } = await verify(tenant)

    const { uuid } = await db.asTenant(tenant.id, () =>
      db.from('audit_logs').where('action', 'two').select('uuid').firstOrFail()
    )
    assert.deepEqual(
      problems.map((problem) => [problem.fault, problem.uuid]),
      [['changed', uuid]]
    )
  })

  test('an entry that was removed leaves a gap', async ({ assert }) => {
    const tenant = await makeHistory()
    await tamper(`DELETE FROM audit_logs WHERE tenant_id = :tenant AND action = 'two'`, tenant)

    assert.deepEqual(await faultsOf(tenant), ['missing'])
  })

  test('the newest entries cannot be cut off', async ({ assert }) => {
    const tenant = await makeHistory()
    await tamper(`DELETE FROM audit_logs WHERE tenant_id = :tenant AND action = 'four'`, tenant)

    assert.deepEqual(await faultsOf(tenant), ['cut_off'])
  })

  test('an entry that was slipped in has no place in the chain', async ({ assert }) => {
    const tenant = await makeHistory()
    await tamper(`INSERT INTO audit_logs (tenant_id, action) VALUES (:tenant, 'forged')`, tenant)

    assert.deepEqual(await faultsOf(tenant), ['slipped_in'])
  })

  test('who also writes the hashes anew is found by the next entry', async ({ assert }) => {
    const tenant = await makeHistory()
    await tamper(
      `UPDATE audit_logs a SET description = 'forged' WHERE tenant_id = :tenant AND action = 'two'`,
      tenant
    )
    await tamper(
      `UPDATE audit_logs a SET content_hash = sha256(convert_to(stoa_history_content(a), 'UTF8'))
       WHERE tenant_id = :tenant AND action = 'two'`,
      tenant
    )

    assert.deepEqual(await faultsOf(tenant), ['broken'])
  })

  test('the application itself may neither change nor write past the chain', async ({ assert }) => {
    const tenant = await makeHistory()
    const attempts = [
      `UPDATE audit_logs SET action = 'x'`,
      `DELETE FROM audit_logs`,
      `INSERT INTO audit_logs (action) VALUES ('x')`,
      `UPDATE history_heads SET chain_position = 0`,
    ]

    for (const sql of attempts) {
      await assert.rejects(
        () => db.asTenant(tenant.id, () => db.rawQuery(sql)),
        /permission denied/
      )
    }
  })

  test('its page says when it was verified, and what was found', async ({ assert, client }) => {
    const { browserOf } = await import('#tests/support/learning')
    const tenant = await makeHistory()
    const browser = await browserOf(client, tenant, await makeUser(tenant, ['tenant_admin']))
    const before = await browser.page('/admin/audit')
    await verify(tenant)

    const after = await browser.page('/admin/audit')

    assert.isNull(before.body().props.verification)
    assert.deepEqual(after.body().props.verification.problems, [])
  })
})
