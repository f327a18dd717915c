import { test } from '@japa/runner'
import { assertAccessible, collectErrors } from '#tests/support/browser'
import { clearRateLimits, makeTenant, makeUser, PASSWORD } from '#tests/support/tenants'

test.group('Signing in, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())

  test('a wrong password is told beside the field, the right one opens the home page', async ({
    assert,
    browserContext,
  }) => {
    const user = await makeUser(await makeTenant(), [], { password: PASSWORD, firstName: 'Ann' })
    const page = await browserContext.newPage()
    const errors = collectErrors(page)

    await page.goto('/login')
    await assertAccessible(page, assert, 'address')
    await page.getByLabel('E-mail address').fill('not an address')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('This is not a complete e-mail address.').first().waitFor()
    await assertAccessible(page, assert, 'address refused')
    await page.getByLabel('E-mail address').fill(user.email)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/login/password')
    await page.locator('input[name=password]').fill('wrong-password')
    await page.keyboard.press('Enter')
    await page.getByText('Address and password do not fit together').first().waitFor()
    await assertAccessible(page, assert, 'password refused')
    await page.locator('input[name=password]').fill(PASSWORD)
    await page.keyboard.press('Enter')

    await page.waitForURL('**/home')
    await page.getByRole('heading', { level: 1, name: /Ann/ }).waitFor()
    await assertAccessible(page, assert, 'home')
    assert.deepEqual(errors, [])
  })

  test('the language is switched on the spot and stays with the account', async ({
    assert,
    browserContext,
  }) => {
    const user = await makeUser(await makeTenant(), [], { password: PASSWORD, locale: 'de' })
    const page = await browserContext.newPage()
    await page.goto('/login')
    await page.locator('input[name=email]').fill(user.email)
    await page.keyboard.press('Enter')
    await page.locator('input[name=password]').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/home')

    await page.goto('/me/security')

    await page.getByRole('heading', { name: 'Ihre Geräte' }).waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'de')
    await assertAccessible(page, assert, 'security in German')
  })

  test('choosing Arabic turns the page around, keeps what was typed and stays with the account', async ({
    assert,
    browserContext,
  }) => {
    const user = await makeUser(await makeTenant(), [], { password: PASSWORD })
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    await page.goto('/login')
    await page.locator('input[name=email]').fill(user.email)

    await page.getByRole('button', { name: 'العربية' }).click()
    await page.getByRole('heading', { name: 'تسجيل الدخول' }).waitFor()

    assert.equal(await page.locator('input[name=email]').inputValue(), user.email)
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl')
    await assertAccessible(page, assert, 'address in Arabic')
    await page.locator('input[name=email]').press('Enter')
    await page.locator('input[name=password]').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/home')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: /مرحبًا/ }).waitFor()
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl')
    await assertAccessible(page, assert, 'home in Arabic')
    assert.deepEqual(errors, [])
  })

  test('a page that is not there says so in our own words', async ({ assert, browserContext }) => {
    const page = await browserContext.newPage()

    const response = await page.goto('/nothing/here')

    assert.equal(response?.status(), 404)
    await page.getByText('There is nothing here for you').first().waitFor()
    await assertAccessible(page, assert, 'not found')
  })
})
