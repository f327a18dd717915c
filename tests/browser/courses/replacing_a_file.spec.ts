import { test } from '@japa/runner'
import { assertAccessible, collectErrors, isTooWide, signIn } from '#tests/support/browser'
import { makeStudio } from '#tests/support/studio'
import { clearRateLimits, makeUser, PASSWORD } from '#tests/support/tenants'

const text = (name: string, content: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
})

test.group('Replacing a file, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())

  test('an author offers a file, replaces it, and brings the first one back', async ({
    assert,
    browserContext,
  }) => {
    const { tenant, path } = await makeStudio()
    const author = await makeUser(tenant, ['author', 'tenant_admin'], { password: PASSWORD })
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    await signIn(page, author)
    await page.goto(`${path}/resources`)

    await page.getByRole('button', { name: 'Add file or link' }).click()
    await page.locator('input[type=file]').setInputFiles(text('plan.txt', 'first'))
    const add = page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true })
    await add.click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'More for “plan”' }).click()
    await page.getByRole('menuitem', { name: 'Versions and replacing' }).click()
    await page.getByRole('heading', { name: 'Versions of “plan”' }).waitFor()
    await page.locator('input[type=file]').setInputFiles(text('plan 2.txt', 'second'))
    await page.getByRole('button', { name: 'Replace file' }).click()
    await page.getByText('Version 2', { exact: true }).waitFor()
    await assertAccessible(page, assert, 'versions of a file')

    await page.getByRole('button', { name: 'Restore' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click()
    await page.getByText('Version 1 again').waitFor()

    const newest = page.getByRole('listitem').filter({ hasText: 'Offered now' })
    assert.include(await newest.innerText(), 'Version 3')
    await page.setViewportSize({ width: 390, height: 844 })
    assert.isFalse(await isTooWide(page))
    assert.deepEqual(errors, [])
  })
})
