import { test } from '@japa/runner'
import { generateSync } from 'otplib'
import { assertAccessible, collectErrors, isTooWide, signIn } from '#tests/support/browser'
import { clearRateLimits, makeTenant, makeUser, PASSWORD } from '#tests/support/tenants'

test.group('A second step, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())

  test('is set up, asked for, passed with a recovery code and turned off', async ({
    assert,
    browserContext,
  }) => {
    const tenant = await makeTenant()
    const lina = await makeUser(tenant, [], { password: PASSWORD })
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    await signIn(page, lina)

    await page.goto('/me/security')
    await page.getByRole('link', { name: 'Set up a second step' }).click()
    await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor()
    await assertAccessible(page, assert, 'set up')
    const secret = (await page.locator('p.font-mono').innerText()).replaceAll(' ', '')
    await page.getByLabel('Code').fill('000000')
    await page.getByRole('button', { name: 'Turn on' }).click()
    await page.getByText('This code is wrong').first().waitFor()
    assert.equal((await page.locator('p.font-mono').innerText()).replaceAll(' ', ''), secret)
    await page.getByLabel('Code').fill(generateSync({ secret }))
    await page.getByRole('button', { name: 'Turn on' }).click()
    await page.getByRole('heading', { level: 1, name: 'Your recovery codes' }).waitFor()
    await assertAccessible(page, assert, 'recovery codes')
    const codes = await page.locator('main li').allInnerTexts()
    assert.lengthOf(codes, 10)
    await page.getByRole('link', { name: 'I have kept them' }).click()
    await page.getByText('10 recovery codes are left.').waitFor()
    await assertAccessible(page, assert, 'turned on')

    await browserContext.clearCookies()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/login')
    await page.locator('input[name=email]').fill(lina.email)
    await page.keyboard.press('Enter')
    await page.locator('input[name=password]').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/login/code')
    await assertAccessible(page, assert, 'code')
    assert.isFalse(await isTooWide(page))
    await page.keyboard.type(codes[0])
    await page.keyboard.press('Enter')
    await page.waitForURL('**/home')

    await page.goto('/me/security')
    await page.getByText('9 recovery codes are left.').waitFor()
    await page.getByRole('button', { name: 'Turn off' }).click()
    await page.getByRole('dialog').getByLabel('Password').fill(PASSWORD)
    await page.getByRole('dialog').getByRole('button', { name: 'Turn off' }).click()
    await page.getByRole('link', { name: 'Set up a second step' }).waitFor()
    assert.deepEqual(errors, [])
  })
})
