import { test } from '@japa/runner'
import { assertAccessible, collectErrors, isTooWide, signIn } from '#tests/support/browser'
import { openIdentityProvider, SECRET } from '#tests/support/identity_provider'
import { makeConnected } from '#tests/support/sso'
import { clearRateLimits } from '#tests/support/tenants'

test.group('Single sign-on, in a browser', (group) => {
  let provider: Awaited<ReturnType<typeof openIdentityProvider>>

  group.setup(async () => {
    provider = await openIdentityProvider()
    return () => provider.close()
  })
  group.each.setup(() => clearRateLimits())

  test('a provider is connected and tried, and somebody comes in through it', async ({
    assert,
    browser,
    browserContext,
  }) => {
    const domain = `d${Date.now().toString(36)}.test`
    const { admin } = await makeConnected(provider.issuer, { domains: [domain] })
    provider.state.person = {
      sub: `ann-${domain}`,
      email: `ann@${domain}`,
      email_verified: true,
      given_name: 'Ann',
      family_name: 'Archer',
    }
    const page = await browserContext.newPage()
    page.setDefaultTimeout(15_000)
    const errors = collectErrors(page)
    await signIn(page, admin)

    await page.goto('/admin/integrations/sso')
    await page.getByRole('link', { name: 'Acme ID' }).waitFor()
    await assertAccessible(page, assert, 'connections')
    await page.getByRole('link', { name: 'Connect a provider' }).first().click()
    await page.locator('input[name=name]').fill('Second ID')
    await page.getByLabel('Issuer address').fill(provider.issuer)
    await page.getByLabel('Client ID').fill('stoa')
    await page.getByLabel('Client secret').fill(SECRET)
    await assertAccessible(page, assert, 'a new connection')
    await page.getByRole('button', { name: 'Create connection' }).click()
    await page.getByRole('heading', { level: 1, name: 'Second ID' }).waitFor()
    await assertAccessible(page, assert, 'a connection')
    await page.getByText('Try signing in', { exact: true }).first().click()
    await page.getByText(`ann@${domain}`).first().waitFor()
    await assertAccessible(page, assert, 'what arrived')
    await page.setViewportSize({ width: 390, height: 844 })
    assert.isFalse(await isTooWide(page))

    const visitor = await (await browser.newContext()).newPage()
    visitor.setDefaultTimeout(15_000)
    await visitor.goto(new URL('/login', page.url()).href)
    await visitor.locator('input[name=email]').fill(`ann@${domain}`)
    await visitor.keyboard.press('Enter')
    await assertAccessible(visitor, assert, 'ways to sign in')
    await visitor
      .getByRole('link', { name: /Acme ID/ })
      .or(visitor.getByRole('button', { name: /Acme ID/ }))
      .first()
      .click()
    await visitor.waitForURL('**/home')
    await visitor.getByText('Ann').first().waitFor()
    await visitor.context().close()
    assert.deepEqual(errors, [])
  })
})
