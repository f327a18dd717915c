import { test } from '@japa/runner'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { notify } from '#platform/notifications/notify'
import { browserOf } from '#tests/support/learning'
import { deliver, mailsTo, smtpServer, tellEverybody } from '#tests/support/notifications'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'
import type User from '#identity/models/user'

const RESEND = '/lists/deliveries/bulk/resend'

async function makeTold(more: { mail?: 'never' } = {}) {
  const tenant = await makeTenant()
  const admin = await makeUser(tenant, ['tenant_admin'])
  const user = await makeUser(tenant)
  if (more.mail) await switchOff(tenant, user)
  await db.asTenant(tenant.id, () =>
    notify({
      type: 'learning.completed',
      to: [user.id],
      about: { type: 'courses', id: 1 },
      values: { course: 'Safety', completed_at: clock.now().toISO()!, serial: null },
      actionUrl: '/home',
    })
  )
  await tellEverybody(tenant)
  return { tenant, admin, user }
}

const switchOff = (tenant: TestTenant, user: User) =>
  db.asTenant(tenant.id, () =>
    db.table('notification_preferences').insert({
      user_id: user.id,
      notification_type: 'learning.completed',
      channels: JSON.stringify({ mail: { frequency: 'never', since: '2026-03-04T12:00:00Z' } }),
    })
  )

const rowsOf = (page: any) =>
  page
    .body()
    .props.list.rows.map(({ channel, state, why }: any) => [channel, state.value, why])
    .sort()

test.group('The delivery log', () => {
  test('tells a person why they got something, on each way', async ({ assert, client }) => {
    const { tenant, user } = await makeTold({ mail: 'never' })
    const browser = await browserOf(client, tenant, user)

    const rows = rowsOf(await browser.page('/me/notifications/deliveries'))

    assert.deepEqual(rows, [
      ['Bell', 'shown', 'Stands in the bell.'],
      ['Mail', 'off', 'Switched off by the person on Mar 4, 2026, 12:00 PM UTC.'],
    ])
  })

  test('tells an administrator what the mail server said, and sends again', async ({
    assert,
    client,
    cleanup,
  }) => {
    let refuses = true
    const received = await smtpServer(cleanup, {
      refuses: () => (refuses ? { code: 550, message: 'No such user here' } : null),
    })
    const { tenant, admin, user } = await makeTold()
    await deliver(tenant, (await mailsTo(tenant, user))[0].uuid)
    const browser = await browserOf(client, tenant, admin)
    const page = await browser.page('/admin/deliveries?filter[state]=bounced')
    const [[, state, why]] = rowsOf(page)
    refuses = false

    const answer = await browser.post(RESEND, {
      ids: [page.body().props.list.rows[0].id],
    })
    const again = (await mailsTo(tenant, user))[1]
    await deliver(tenant, again.uuid)

    assert.equal(state, 'bounced')
    assert.include(why, 'No such user here')
    answer.assertStatus(302)
    assert.lengthOf(received, 1)
    const [row] = rowsOf(await browser.page('/admin/deliveries?filter[channel]=mail'))
    assert.equal(row[1], 'sent')
    const history = await db.asTenant(tenant.id, () =>
      db.from('audit_logs').where('action', 'resent_mail')
    )
    assert.lengthOf(history, 1)
  })

  test('is the administrator’s: nobody else sees others’ or sends again', async ({
    assert,
    client,
  }) => {
    const { tenant, admin, user } = await makeTold()
    const other = await makeTenant()
    const stranger = await makeUser(other, ['system_admin'])
    const mine = await (await browserOf(client, tenant, admin)).page('/admin/deliveries')
    const ids = mine.body().props.list.rows.map(({ id }: { id: string }) => id)
    const learner = await browserOf(client, tenant, user)
    const foreign = await browserOf(client, other, stranger)

    ;(await learner.page('/admin/deliveries')).assertStatus(404)
    ;(await learner.post(RESEND, { ids })).assertStatus(404)
    await foreign.post(RESEND, { ids })
    const theirs = await foreign.page('/admin/deliveries')

    assert.lengthOf(ids, 2)
    assert.lengthOf(theirs.body().props.list.rows, 0)
    assert.lengthOf(await mailsTo(tenant, user), 1)
  })
})
