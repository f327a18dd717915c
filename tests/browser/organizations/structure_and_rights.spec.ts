import { test } from '@japa/runner'
import db from '#platform/db'
import { addOrganization } from '#organizations/actions/save_organization'
import Organization from '#organizations/models/organization'
import { assertAccessible, collectErrors, isTooWide, signIn } from '#tests/support/browser'
import { clearRateLimits, makeTenant, makeUser, PASSWORD } from '#tests/support/tenants'

test.group('Structure and rights, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())

  test('a tree is planted, moved and pruned', async ({ assert, browserContext }) => {
    const tenant = await makeTenant()
    const tara = await makeUser(tenant, ['tenant_admin'], { password: PASSWORD })
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    await signIn(page, tara)
    await page.goto('/admin/orgs')
    await page.getByText('Only the company so far').waitFor()
    await assertAccessible(page, assert, 'no organizations')

    for (const name of ['Operations', 'Corporate']) {
      await page.getByRole('button', { name: 'Add organization' }).click()
      await page.getByRole('dialog').getByLabel('Name').fill(name)
      if (name === 'Operations') await assertAccessible(page, assert, 'new organization')
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
      await page.getByRole('button', { name: `Actions for ${name}` }).waitFor()
    }
    await page.getByRole('button', { name: 'Add organization' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('Operations')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page
      .getByRole('dialog')
      .getByRole('alert')
      .getByText(/Operations/)
      .waitFor()
    assert.equal(await page.getByRole('dialog').getByLabel('Name').inputValue(), 'Operations')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Actions for Corporate' }).click()
    await page.getByRole('menuitem', { name: 'Add below' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('Warehouse')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Actions for Warehouse' }).click()
    await page.getByRole('menuitem', { name: 'Move to…' }).click()
    await page.getByRole('combobox', { name: 'New place below' }).fill('Oper')
    await page.getByRole('option', { name: /Operations/ }).click()
    await assertAccessible(page, assert, 'move')
    await page.getByRole('button', { name: 'Move', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Hide what is below Operations' }).waitFor()
    await assertAccessible(page, assert, 'tree')

    await page.getByRole('button', { name: 'Actions for Corporate' }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await assertAccessible(page, assert, 'delete')
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('button', { name: 'Actions for Corporate' }).waitFor({ state: 'detached' })
    await page.setViewportSize({ width: 390, height: 844 })
    assert.isFalse(await isTooWide(page))
    assert.deepEqual(errors, [])
  })

  test('people are put into an organization, moved on a date and found in their past', async ({
    assert,
    browserContext,
  }) => {
    const tenant = await makeTenant()
    const tara = await makeUser(tenant, ['tenant_admin'], { password: PASSWORD })
    const lina = await makeUser(tenant, [], { firstName: 'Lina', lastName: 'Learner' })
    await db.asTenant(tenant.id, async () => {
      const company = await Organization.findOrFail(tenant.id)
      for (const name of ['Plant', 'Office'])
        await addOrganization(company, { name, type: 'department' })
    })
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    await signIn(page, tara)
    await page.goto('/admin/users')
    await page.getByRole('row', { name: /Lina/ }).getByRole('checkbox').click()
    await page.getByRole('button', { name: 'Add to organization' }).click()
    await page.getByRole('combobox', { name: 'Organization' }).fill('Pla')
    await page.getByRole('option', { name: /Plant/ }).click()
    await assertAccessible(page, assert, 'add to organization')
    await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('1 done').first().waitFor()

    await page.goto('/admin/orgs')
    await page.getByRole('link', { name: 'Plant' }).click()
    await page.getByRole('row', { name: /Lina/ }).getByRole('checkbox').click()
    await assertAccessible(page, assert, 'people of an organization')
    await page.getByRole('button', { name: 'Move to…' }).click()
    await page.getByRole('combobox', { name: 'New organization' }).fill('Off')
    await page.getByRole('option', { name: /Office/ }).click()
    await page.getByLabel('Reason').fill('New building')
    await assertAccessible(page, assert, 'move people')
    await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click()
    await page.getByText('1 done').first().waitFor()

    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`/admin/users/${lina.uuid}/organizations`)
    await page.getByRole('link', { name: 'Office' }).waitFor()
    await page.getByText('Left on').waitFor()
    await assertAccessible(page, assert, 'organizations of somebody')
    assert.isFalse(await isTooWide(page))
    assert.deepEqual(errors, [])
  })

  test('a role is made from another, given to somebody for a while and taken away', async ({
    assert,
    browserContext,
  }) => {
    const tenant = await makeTenant()
    const tara = await makeUser(tenant, ['tenant_admin'], { password: PASSWORD })
    const lina = await makeUser(tenant, [], { firstName: 'Lina', lastName: 'Learner' })
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    await signIn(page, tara)
    await page.goto('/admin/roles')
    await page.getByRole('link', { name: 'Manager' }).waitFor()
    await assertAccessible(page, assert, 'roles')
    await page.getByRole('button', { name: 'New role' }).click()
    await page.getByLabel('Name').fill('Librarian')
    await assertAccessible(page, assert, 'new role')
    await page.getByRole('button', { name: 'Make the role' }).click()
    await page.getByRole('heading', { level: 1, name: 'Librarian' }).waitFor()

    await page
      .getByRole('group', { name: /^Edit courses/ })
      .getByText('Allow')
      .click()
    await page.getByText('1 unsaved change').waitFor()
    await assertAccessible(page, assert, 'rights')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('1 unsaved change').waitFor({ state: 'detached' })

    await page.goto(`/admin/users/${lina.uuid}/access`)
    await page.getByRole('button', { name: 'Give a role' }).click()
    await page.locator('[data-field=role] button').click()
    await page.getByRole('option', { name: 'Librarian' }).click()
    await assertAccessible(page, assert, 'give a role')
    await page.getByRole('dialog').getByRole('button', { name: 'Give a role' }).click()
    await page.getByRole('link', { name: 'Librarian' }).waitFor()
    await assertAccessible(page, assert, 'access')
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Librarian' })
      .getByRole('button', { name: 'Take away' })
      .click()
    await page.getByLabel('Reason').fill('Moved to another team')
    await assertAccessible(page, assert, 'take away')
    await page.getByRole('dialog').getByRole('button', { name: 'Take away' }).click()
    await page.getByText('Reason: Moved to another team').waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    assert.isFalse(await isTooWide(page))
    assert.deepEqual(errors, [])
  })
})
