import { test } from '@japa/runner'
import db from '#platform/db'
import { assertAccessible, collectErrors, signIn } from '#tests/support/browser'
import { clearRateLimits, makeTenant, makeUser, PASSWORD } from '#tests/support/tenants'

test.group('Keeping an account, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())

  test('a forgotten password is replaced with the link in the mailbox', async ({
    assert,
    browser,
    browserContext,
  }) => {
    const tenant = await makeTenant()
    const user = await makeUser(tenant, [], { password: PASSWORD })
    const tara = await makeUser(tenant, ['tenant_admin'], { password: PASSWORD })
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    await page.goto('/login')
    await page.getByLabel('E-mail address').fill(user.email)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Forgot password?' }).click()
    await page.getByRole('button', { name: 'Send the link' }).click()
    await page.getByText('If there is an account with this address').waitFor()
    await assertAccessible(page, assert, 'link sent')

    const office = await (await browser.newContext({ baseURL: page.url() })).newPage()
    await signIn(office, tara)
    await office.goto('/admin/mails')
    await assertAccessible(office, assert, 'mailbox')
    await office.getByRole('link', { name: /^Set a new password/ }).click()
    const link = office.locator('main a', { hasText: '/password/reset/' })
    await link.waitFor()
    await assertAccessible(office, assert, 'mail')
    await page.goto(new URL((await link.getAttribute('href'))!).pathname)
    await office.context().close()
    await assertAccessible(page, assert, 'new password')
    await page.getByLabel('New password', { exact: true }).fill('correct horse battery')
    await page.getByLabel('New password, once more').fill('correct horse battery')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.startsWith('/password'))

    await browserContext.clearCookies()
    await page.goto('/login')
    await page.getByLabel('E-mail address').fill(user.email)
    await page.keyboard.press('Enter')
    await page.locator('input[name=password]').fill('correct horse battery')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/home')
    assert.deepEqual(errors, [])
  })

  test('somebody of two companies says which, and is in that one', async ({
    assert,
    browserContext,
  }) => {
    const [here, there] = [await makeTenant(), await makeTenant()]
    const email = `dana@${here.slug}.test`
    await makeUser(here, [], { email, password: PASSWORD })
    const dana = await makeUser(there, [], { email, password: PASSWORD, firstName: 'Dana' })
    const page = await browserContext.newPage()

    await page.goto('/login')
    await page.locator('input[name=email]').fill(dana.email)
    await page.keyboard.press('Enter')
    await page.locator('input[name=password]').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/login/choose')
    await assertAccessible(page, assert, 'companies')
    await page.getByRole('button', { name: `Tenant ${there.slug}` }).click()

    await page.getByRole('heading', { level: 1, name: 'Hello, Dana' }).waitFor()
  })

  test('another device is signed out, and times are shown in another zone', async ({
    assert,
    browser,
    browserContext,
  }) => {
    const tenant = await makeTenant()
    const user = await makeUser(tenant, [], { password: PASSWORD, timezone: 'Asia/Kolkata' })
    const page = await browserContext.newPage()
    await signIn(page, user)
    const elsewhere = await (await browser.newContext({ baseURL: page.url() })).newPage()
    await signIn(elsewhere, user)

    await page.goto('/me/security')
    await page.getByText('This device').waitFor()
    await assertAccessible(page, assert, 'settings')
    await page.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.getByText('The device is signed out.').waitFor()
    await elsewhere.goto('/home')
    await elsewhere.waitForURL('**/login')
    await elsewhere.context().close()

    const zone = page.getByRole('combobox', { name: 'Time zone' })
    assert.equal(await zone.inputValue(), 'Asia/Kolkata')
    await zone.fill('new york')
    await page.getByRole('option', { name: 'America/New York' }).click()
    await page.getByRole('button', { name: 'Save time zone' }).click()
    await page.getByText('Your time zone is saved.').waitFor()
    const stored = await db.asTenant(tenant.id, () =>
      db.from('users').where('uuid', user.uuid).firstOrFail()
    )
    assert.equal(stored.timezone, 'America/New_York')
  })
})
