import { test } from '@japa/runner'
import { assertAccessible, collectErrors, signIn } from '#tests/support/browser'
import { makeLearning } from '#tests/support/learning'
import { tellEverybody } from '#tests/support/notifications'
import { clearRateLimits, makeUser, PASSWORD } from '#tests/support/tenants'

async function makeCompany() {
  const made = await makeLearning()
  const profile = { department: 'Warehouse' }
  const tara = await makeUser(made.tenant, ['tenant_admin'], { password: PASSWORD })
  await makeUser(made.tenant, [], { firstName: 'Noor', lastName: 'New-hire', profile })
  return { ...made, tara }
}

test.group('Administering learning, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())

  test('a category, a course for a department with a due date, and the mail about it', async ({
    assert,
    browserContext,
  }) => {
    const { course, tara, tenant } = await makeCompany()
    const page = await browserContext.newPage()
    page.setDefaultTimeout(15_000)
    const errors = collectErrors(page)
    await signIn(page, tara)
    await page.getByRole('link', { name: 'Overdue enrollments' }).waitFor()
    await assertAccessible(page, assert, 'home of an administrator')

    await page.goto('/admin/categories')
    await assertAccessible(page, assert, 'no categories')
    await page.getByRole('button', { name: 'Add category' }).first().click()
    await page.getByRole('dialog').getByLabel('Name').fill('Safety')
    await assertAccessible(page, assert, 'a new category')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Actions for Safety' }).waitFor()
    await assertAccessible(page, assert, 'categories')

    await page.goto('/admin/enrollments/assign')
    await page.getByText('A whole department').click()
    await page.getByRole('button', { name: /Department/ }).click()
    await page.getByRole('option', { name: 'Warehouse' }).click()
    await page.getByRole('combobox', { name: 'Course' }).fill('sample')
    await page.getByRole('option', { name: /A sample course/ }).click()
    await page
      .getByRole('spinbutton', { name: /^month/ })
      .first()
      .click()
    await page.keyboard.type('12312099')
    await assertAccessible(page, assert, 'assigning to a department')
    await page.getByRole('button', { name: 'Assign', exact: true }).click()
    await page.getByText('1 assigned.').waitFor()

    await page.goto('/admin/enrollments')
    await page
      .getByRole('row', { name: /Noor New-hire/ })
      .getByText('Dec 31, 2099')
      .waitFor()
    await assertAccessible(page, assert, 'enrollments')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: /Excel/ }).click()
    assert.match((await download).suggestedFilename(), /\.xlsx$/)

    await tellEverybody(tenant)
    await page.goto('/admin/mails')
    await page.getByRole('link', { name: new RegExp(`assigned you “${course.title}”`) }).click()
    await page.getByText('Hello Noor').waitFor()
    await page.getByText(/December 31, 2099|Dec 31, 2099/).waitFor()
    assert.deepEqual(errors, [])
  })
})
