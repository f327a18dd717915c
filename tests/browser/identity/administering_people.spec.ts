import { test } from '@japa/runner'
import { assertAccessible, collectErrors, isTooWide, signIn } from '#tests/support/browser'
import { clearRateLimits, makeTenant, makeUser, PASSWORD } from '#tests/support/tenants'

test.group('Administering people, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())

  test('a field of the company’s own, a new person with it, and their way out', async ({
    assert,
    browserContext,
  }) => {
    const tenant = await makeTenant()
    const tara = await makeUser(tenant, ['tenant_admin'], { password: PASSWORD })
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    await signIn(page, tara)

    await page.goto('/admin/custom-fields')
    await page.getByRole('button', { name: 'New field' }).first().click()
    await page.getByLabel('Name').fill('Shoe size')
    await page.locator('[data-field=type] button').click()
    await page.getByRole('option', { name: 'One of several answers' }).click()
    await page.getByRole('textbox', { name: 'Answer 1' }).fill('Large')
    await page.getByRole('textbox', { name: 'Answer 2' }).fill('Small')
    await page.getByRole('button', { name: 'Move answer 2 up' }).focus()
    await page.keyboard.press('Enter')
    await assertAccessible(page, assert, 'new field')
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByRole('link', { name: 'Shoe size' }).waitFor()
    await assertAccessible(page, assert, 'fields')
    await page.getByRole('link', { name: 'Shoe size' }).click()
    await page.getByRole('textbox', { name: 'Answer 2' }).waitFor()
    assert.equal(await page.getByRole('textbox', { name: 'Answer 1' }).inputValue(), 'Small')
    await assertAccessible(page, assert, 'one field')

    await page.goto('/admin/users')
    await page.getByRole('button', { name: 'New person' }).click()
    await page.getByLabel('First name').fill('Nina')
    await page.getByLabel('Last name').fill('New')
    await page.getByLabel('E-mail address').fill(tara.email)
    await assertAccessible(page, assert, 'new person')
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.getByText('Somebody has this address already').first().waitFor()
    assert.equal(await page.getByLabel('First name').inputValue(), 'Nina')
    await page.getByLabel('E-mail address').fill(`nina@${tenant.slug}.test`)
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.getByRole('heading', { level: 1, name: 'Nina New' }).waitFor()
    await assertAccessible(page, assert, 'profile')

    await page.locator('[data-field="custom.shoe_size"] button').click()
    await page.getByRole('option', { name: 'Large' }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('What you changed is saved.').waitFor()
    await page.reload()
    await page.locator('[data-field="custom.shoe_size"]').getByText('Large').first().waitFor()

    await page.getByRole('button', { name: 'Change status' }).click()
    await page.getByLabel('Reason').fill('Left the company')
    await assertAccessible(page, assert, 'status')
    await page.getByRole('dialog').getByRole('button', { name: 'Change status' }).click()
    await page.getByText('Nina New is inactive and signed out everywhere.').waitFor()
    await page.getByRole('link', { name: 'Devices' }).click()
    await page.getByText('Not signed in anywhere').waitFor()
    await assertAccessible(page, assert, 'devices')

    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('link', { name: 'Profile' }).first().click()
    await page.getByLabel('First name').waitFor()
    assert.isFalse(await isTooWide(page))
    await page.goto('/me/profile')
    await page.getByRole('heading', { level: 1, name: 'Your profile' }).waitFor()
    await assertAccessible(page, assert, 'own profile')
    assert.isFalse(await isTooWide(page))
    assert.deepEqual(errors, [])
  })
})
