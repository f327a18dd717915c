import { test } from '@japa/runner'
import db from '#platform/db'
import User from '#identity/models/user'
import { send } from '#tests/support/studio'
import { makeTenant, makeUser } from '#tests/support/tenants'

async function somebody() {
  const tenant = await makeTenant()
  const user = await makeUser(tenant)
  const zone = () => db.asTenant(tenant.id, async () => (await User.findOrFail(user.id)).timezone)
  const choose = (client: any, timezone: string) =>
    send(client, [tenant, user], 'PATCH', '/me/preferences', { timezone })
  return { zone, choose }
}

test.group('Preferences', () => {
  test('keep a time zone by whichever of its names')
    .with(['Asia/Kolkata', 'Asia/Calcutta', 'Europe/Berlin', 'UTC'])
    .run(async ({ assert, client }, name) => {
      const { zone, choose } = await somebody()

      await choose(client, name)

      assert.equal(await zone(), name)
    })

  test('refuse what is no time zone')
    .with(['Mars/Base', '+01:00', ''])
    .run(async ({ assert, client }, name) => {
      const { zone, choose } = await somebody()
      const before = await zone()

      await choose(client, name)

      assert.equal(await zone(), before)
    })
})
