import { test } from '@japa/runner'
import type { BrowserContext, Page } from 'playwright'
import db from '#platform/db'
import { subscribe } from '#communication/push/subscriptions'
import { assertAccessible, collectErrors, isTooWide, signIn } from '#tests/support/browser'
import { clearRateLimits, makeTenant, makeUser, PASSWORD } from '#tests/support/tenants'

/** Hands a message to the worker of the page, as the service of the browser does. */
async function deliver(context: BrowserContext, page: Page, message: object) {
  const session = await context.newCDPSession(page)
  const registered = new Promise<string>((resolve) =>
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) resolve(registrations[0].registrationId)
    })
  )
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.deliverPushMessage', {
    origin: new URL(page.url()).origin,
    registrationId: await registered,
    data: JSON.stringify(message),
  })
}

const shownBy = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const shown = await registration.getNotifications()
    return shown.map(({ title, body, data }) => ({ title, body, url: data.url }))
  })

test.group('News on devices, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())

  test('are shown by the worker; devices are listed, tried and switched off', async ({
    assert,
    browserContext,
  }) => {
    const tenant = await makeTenant()
    const lina = await makeUser(tenant, [], { password: PASSWORD })
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    await signIn(page, lina)
    await page.goto('/me/notifications/settings')
    await page.getByRole('button', { name: 'Turn on for this device' }).waitFor()
    await assertAccessible(page, assert, 'no device')

    await browserContext.grantPermissions(['notifications'], { origin: new URL(page.url()).origin })
    await page.evaluate(() => navigator.serviceWorker.register('/push-worker.js'))
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => null))
    await deliver(browserContext, page, {
      id: 'one',
      title: 'You are enrolled',
      text: 'Forklift Safety',
      language: 'en',
      url: '/home',
    })
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.ready
      return (await registration.getNotifications()).length > 0
    })
    assert.deepEqual(await shownBy(page), [
      { title: 'You are enrolled', body: 'Forklift Safety', url: '/home' },
    ])

    await db.asTenant(tenant.id, () =>
      subscribe(
        lina.id,
        { endpoint: 'https://push.example.org/x', keys: { p256dh: 'x', auth: 'x' } },
        'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0'
      )
    )
    await page.reload()
    await page.getByText('Firefox · Linux').waitFor()
    const device = page.getByRole('switch', { name: /^Show on devices/ })
    assert.isAbove(await device.count(), 3)
    await assertAccessible(page, assert, 'a device')
    await page.setViewportSize({ width: 390, height: 844 })
    assert.isFalse(await isTooWide(page))
    await page.getByRole('button', { name: 'Turn off for Firefox · Linux' }).click()
    await page.getByText('Firefox · Linux').waitFor({ state: 'detached' })
    assert.deepEqual(errors, [])
  })
})
