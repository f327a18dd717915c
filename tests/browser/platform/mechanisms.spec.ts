import { test } from '@japa/runner'
import db from '#platform/db'
import Course from '#courses/models/course'
import { assertAccessible, collectErrors, signIn } from '#tests/support/browser'
import { makeCourse, publish } from '#tests/support/sample_course'
import { clearRateLimits, makeTenant, makeUser, PASSWORD } from '#tests/support/tenants'

async function makeCompany() {
  const tenant = await makeTenant()
  const tara = await makeUser(tenant, ['tenant_admin'], { password: PASSWORD })
  await makeUser(tenant, [], { firstName: 'Omar', lastName: 'Haddad' })
  const course = await makeCourse(tenant, tara)
  const rename = (title: string) =>
    db.asTenant(
      tenant.id,
      async () => (await Course.findOrFail(course.id)).merge({ title }).save(),
      { label: title }
    )
  await rename('Fire safety')
  await publish(tenant, course, tara)
  await rename('Fire drill')
  return { tenant, tara, course }
}

test.group('Mechanisms of every page, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())

  test('the palette, with nothing but the keyboard', async ({ assert, browserContext }) => {
    const { tara } = await makeCompany()
    const page = await browserContext.newPage()
    page.setDefaultTimeout(15_000)
    const errors = collectErrors(page)
    await signIn(page, tara)
    await page.getByRole('button', { name: 'Search or do something' }).waitFor()

    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox', { name: 'Search and do' }).waitFor()
    await assertAccessible(page, assert, 'palette')
    await page.keyboard.type('drill')
    await page
      .getByRole('menuitem', { name: /Fire drill/ })
      .first()
      .waitFor()
    await assertAccessible(page, assert, 'palette with results')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/c\//)

    await page.keyboard.press('Control+k')
    await page.keyboard.type('assign fire to omar until friday')
    await page
      .getByRole('menuitem', { name: /^Assign “Fire drill” to Omar Haddad until/ })
      .waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/enrollment-results\//)
    assert.deepEqual(errors, [])
  })

  test('the past of a course: read, compared, put back', async ({ assert, browserContext }) => {
    const { tara, course } = await makeCompany()
    const page = await browserContext.newPage()
    page.setDefaultTimeout(15_000)
    const errors = collectErrors(page)
    await signIn(page, tara)
    await page.goto(`/studio/${course.slug}/outline`)

    await page.getByRole('button', { name: 'About this record' }).click()
    await page.getByText('Changed last by').waitFor()
    await assertAccessible(page, assert, 'about a record')
    await page.getByRole('link', { name: 'Show its history' }).click()
    await page.getByRole('heading', { level: 1, name: 'History of “Fire drill”' }).waitFor()
    await assertAccessible(page, assert, 'history')
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByRole('heading', { name: 'What differs' }).waitFor()
    await assertAccessible(page, assert, 'comparison')
    await page
      .getByRole('button', { name: /Put “Title” back/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: 'History of “Fire safety”' }).waitFor()
    assert.deepEqual(errors, [])
  })

  test('a key for programs is made, shown once and revoked', async ({ assert, browserContext }) => {
    const { tara } = await makeCompany()
    const page = await browserContext.newPage()
    page.setDefaultTimeout(15_000)
    const errors = collectErrors(page)
    await signIn(page, tara)
    await page.goto('/admin/api-keys/new')
    await page.getByRole('button', { name: 'Make the key' }).waitFor()
    await assertAccessible(page, assert, 'new key')

    await page.getByRole('button', { name: 'Make the key' }).click()
    await page.locator('[aria-invalid=true]').first().waitFor()
    await page.getByRole('textbox', { name: 'Name' }).fill('Payroll')
    await page.getByRole('checkbox', { name: 'See people' }).check({ force: true })
    await page.getByRole('button', { name: 'Make the key' }).click()
    await page.getByText('Your new key').waitFor()
    await assertAccessible(page, assert, 'made key')
    await page.getByRole('button', { name: 'Revoke' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('Revoked', { exact: true }).waitFor()
    await page.goto('/api/docs')
    await page.getByText('/people/{person}', { exact: true }).first().waitFor()
    await assertAccessible(page, assert, 'documentation')
    assert.deepEqual(errors, [])
  })
})
