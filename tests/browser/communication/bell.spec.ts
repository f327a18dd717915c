import { test } from '@japa/runner'
import db from '#platform/db'
import { notify } from '#platform/notifications/notify'
import { assertAccessible, collectErrors, signIn } from '#tests/support/browser'
import { tellEverybody } from '#tests/support/notifications'
import {
  clearRateLimits,
  makeTenant,
  makeUser,
  PASSWORD,
  type TestTenant,
} from '#tests/support/tenants'
import type User from '#identity/models/user'

async function tell(tenant: TestTenant, to: User, person: string) {
  await db.asTenant(tenant.id, () =>
    notify({
      type: 'learning.team_completed',
      to: [to.id],
      about: { type: 'courses', id: 7 },
      values: { course: 'Forklift safety', person, count: 1 },
      actionUrl: '/team',
    })
  )
  await tellEverybody(tenant)
}

test.group('The bell in the browser', (group) => {
  group.each.setup(() => clearRateLimits())

  test('is read in one tab and gone in the other, by keyboard, without a reload', async ({
    assert,
    browserContext,
  }) => {
    const tenant = await makeTenant()
    const marco = await makeUser(tenant, ['manager'], { password: PASSWORD })
    const here = await browserContext.newPage()
    const errors = collectErrors(here)
    await signIn(here, marco)
    const there = await browserContext.newPage()
    await there.goto('/home')
    const bells = [here, there].map((page) => page.getByRole('button', { name: /notification/i }))
    const bothSay = (name: string) =>
      Promise.all(
        bells.map((bell) => bell.and(bell.page().getByLabel(name, { exact: true })).waitFor())
      )

    await bothSay('No new notifications')
    await tell(tenant, marco, 'Lina')
    await bothSay('1 new notification')
    await tell(tenant, marco, 'Omar')
    await bothSay('2 new notifications')

    await bells[0].focus()
    await here.keyboard.press('Enter')
    const panel = here.getByRole('dialog', { name: 'Notifications' })
    await panel.getByText('2 people completed “Forklift safety”').waitFor()
    await assertAccessible(here, assert, 'bell')
    await panel.getByRole('button', { name: 'Mark as read' }).click()
    await bothSay('No new notifications')

    await here.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await here.locator('header button[aria-haspopup=dialog]:focus').waitFor()
    await here.close()
    await tell(tenant, marco, 'Noor')
    await there.getByLabel('1 new notification', { exact: true }).waitFor()
    assert.deepEqual(errors, [])
  })

  test('leads to its page and to settings that are kept', async ({ assert, browserContext }) => {
    const tenant = await makeTenant()
    const marco = await makeUser(tenant, ['manager'], { password: PASSWORD })
    await tell(tenant, marco, 'Lina')
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    await signIn(page, marco)

    await page.goto('/me/notifications')
    await assertAccessible(page, assert, 'list')
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('heading', { name: 'How you are told' }).waitFor()
    await assertAccessible(page, assert, 'settings')
    await page.getByRole('button', { name: /Mails: Overdue/ }).click()
    await page.getByRole('option', { name: 'Mail once a week' }).click()
    await page.getByText('Hold mails back at night').click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.', { exact: false }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: /Mails: Overdue/ }).waitFor()

    assert.include(
      await page.getByRole('button', { name: /Mails: Overdue/ }).textContent(),
      'Mail once a week'
    )
    await page.getByRole('button', { name: /From/ }).waitFor()
    await page.goto('/me/notifications/deliveries')
    await assertAccessible(page, assert, 'deliveries')
    assert.deepEqual(errors, [])
  })

  test('lets mails be switched off and on again by their link', async ({
    assert,
    browserContext,
  }) => {
    const tenant = await makeTenant()
    const user = await makeUser(tenant)
    await db.asTenant(tenant.id, () =>
      notify({
        type: 'learning.completed',
        to: [user.id],
        about: { type: 'courses', id: 7 },
        values: { course: 'Safety', completed_at: '2026-01-01T10:00:00Z', serial: null },
        actionUrl: '/home',
      })
    )
    await tellEverybody(tenant)
    const mail = await db.asTenant(tenant.id, () => db.from('outgoing_mails').firstOrFail())
    const page = await browserContext.newPage()
    const errors = collectErrors(page)

    await page.goto(/\/unsubscribe\/\S+/.exec(mail.body_text)![0])
    await assertAccessible(page, assert, 'question')
    await page.getByRole('button', { name: 'Switch them off' }).click()
    await page.getByRole('heading', { name: 'These mails are switched off' }).waitFor()
    await assertAccessible(page, assert, 'off')
    await page.getByRole('button', { name: 'Switch them on again' }).click()
    await page.getByRole('heading', { name: /Switch these mails off/ }).waitFor()

    assert.deepEqual(errors, [])
  })
})
