import { test } from '@japa/runner'
import type { Page } from 'playwright'
import db from '#platform/db'
import { assertAccessible, collectErrors, signIn } from '#tests/support/browser'
import { clearRateLimits, makeTenant, makeUser, PASSWORD } from '#tests/support/tenants'
import QuestionBank from '#assessments/models/question_bank'

/** Tara and enough people for three pages. */
async function makeCompany() {
  const tenant = await makeTenant()
  const tara = await makeUser(tenant, ['tenant_admin'], {
    firstName: 'Tara',
    lastName: 'Admin',
    password: PASSWORD,
  })
  await db.asTenant(tenant.id, () =>
    db.rawQuery(
      `WITH made AS (INSERT INTO users (email, first_name, last_name, status)
         SELECT n || '@${tenant.slug}.test', 'Person', 'Nr ' || lpad(n::text, 3, '0'),
           CASE WHEN n % 2 = 0 THEN 'suspended' ELSE 'active' END
         FROM generate_series(1, 120) AS n RETURNING id)
       INSERT INTO user_profiles (user_id, department) SELECT id, CASE WHEN id % 3 = 0 THEN 'Sales' END FROM made`
    )
  )
  return { tenant, tara }
}

/** Presses keys one after the other, with a moment for what they open. */
async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key)
}

const heads = (page: Page) => page.getByRole('columnheader').allInnerTexts()

test.group('Lists, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())

  test('by keyboard: filters in words, several sort keys, columns, a view, pages, a link', async ({
    assert,
    browserContext,
  }) => {
    const { tara } = await makeCompany()
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    await signIn(page, tara)
    await page.goto('/admin/users')
    await page.getByRole('grid', { name: 'People' }).waitFor()
    await assertAccessible(page, assert, 'people')

    // A choice.
    await page.getByRole('button', { name: 'Filter' }).focus()
    await press(page, 'Enter')
    await page.getByRole('checkbox', { name: 'Suspended' }).focus()
    await assertAccessible(page, assert, 'filter')
    await press(page, 'Space', 'Enter')
    await page.getByRole('button', { name: 'Remove filter Status is Suspended' }).waitFor()
    await page.getByText('60 entries').waitFor()

    // Words of another column.
    await page.getByRole('button', { name: 'Filter (1)' }).focus()
    await press(page, 'Enter')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Column/ })
      .focus()
    await press(page, 'Enter')
    await page.getByRole('option', { name: 'Person' }).focus()
    await press(page, 'Enter')
    await page.getByRole('textbox', { name: 'Value' }).fill('nr 00')
    await press(page, 'Enter')
    await page.getByRole('button', { name: 'Remove filter Person contains “nr 00”' }).waitFor()
    await page.getByText('4 entries').waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).focus()
    await press(page, 'Enter')
    await page.getByText('121 entries').waitFor()

    // Two sort keys, the second turned around, then the other way about.
    await page.getByRole('button', { name: 'Status' }).focus()
    await press(page, 'Enter')
    await page.waitForURL(/sort=status$/)
    await page.getByRole('button', { name: 'Person', exact: true }).focus()
    await press(page, 'Shift+Enter')
    await page.waitForURL(/sort=status(,|%2C)person/)
    await page.getByRole('button', { name: 'Sort by' }).focus()
    await press(page, 'Enter')
    await page.getByRole('button', { name: 'Person: upwards. Turn around' }).focus()
    await press(page, 'Enter')
    await page.getByRole('button', { name: /Person: downwards/ }).waitFor()
    await assertAccessible(page, assert, 'sorting')
    await page
      .getByRole('button', { name: /^Move Person|Person, .*2/ })
      .first()
      .focus()
    await press(page, 'ArrowUp')
    await page.waitForURL(/sort=-person(,|%2C)status/)
    await press(page, 'Escape')
    await page.getByRole('rowheader', { name: /Person Nr 120/ }).waitFor()

    // Columns.
    await page.getByRole('button', { name: 'Columns' }).focus()
    await press(page, 'Enter')
    await page.getByRole('checkbox', { name: 'Job title' }).focus()
    await assertAccessible(page, assert, 'columns')
    await press(page, 'Space')
    await page.waitForURL(/columns=/)
    await press(page, 'Escape')
    assert.notInclude((await heads(page)).join(), 'Job title')

    // A view of it.
    await page.getByRole('button', { name: 'Views' }).focus()
    await press(page, 'Enter')
    await page.getByRole('menuitem', { name: 'Save as a new view' }).focus()
    await press(page, 'Enter')
    await page.getByRole('textbox', { name: 'Name' }).fill('Backwards')
    await assertAccessible(page, assert, 'saving a view')
    await press(page, 'Enter')
    await page.getByRole('button', { name: 'Backwards', exact: true }).waitFor()

    // More rows, then the next page.
    await page.getByRole('button', { name: /Rows on a page/ }).focus()
    await press(page, 'Enter')
    await page.getByRole('option', { name: '100 rows' }).focus()
    await press(page, 'Enter')
    await page.getByRole('rowheader', { name: /Person Nr 021/ }).waitFor()
    await page.getByRole('button', { name: 'Next' }).focus()
    await press(page, 'Enter')
    await page.getByRole('rowheader', { name: /Person Nr 001/ }).waitFor()

    // The link says it all.
    await browserContext.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Share and export' }).focus()
    await press(page, 'Enter')
    await page.getByRole('menuitem', { name: 'Copy as API call' }).waitFor()
    await assertAccessible(page, assert, 'menu')
    await page.getByRole('menuitem', { name: 'Copy as link' }).focus()
    await press(page, 'Enter')
    await page.getByText('Link copied').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    await page.getByRole('button', { name: 'Share and export' }).focus()
    await press(page, 'Enter')
    await page.getByRole('menuitem', { name: 'Copy as API call' }).focus()
    await press(page, 'Enter')
    await page.getByText(/API call copied/).waitFor()
    const call = await page.evaluate(() => navigator.clipboard.readText())
    assert.equal(
      call,
      `curl --globoff -H "Authorization: Bearer $STOA_KEY" '${new URL(link).origin}/api/v1/lists/people?sort=-person,status&limit=100'`
    )
    await page.goto(link)
    await page.getByRole('rowheader', { name: /Person Nr 120/ }).waitFor()
    assert.notInclude((await heads(page)).join(), 'Job title')
    assert.lengthOf(await page.getByRole('rowheader').all(), 100)
    assert.deepEqual(errors, [])
  }).timeout(120_000)

  test('cells by keyboard: a grid is one stop, a cell is changed and pasted into', async ({
    assert,
    browserContext,
  }) => {
    const { tenant, tara } = await makeCompany()
    await db.asTenant(tenant.id, () =>
      QuestionBank.createMany(
        ['Air', 'Earth', 'Fire'].map((name) => ({
          name,
          organizationId: tenant.id,
          createdBy: tara.id,
        }))
      )
    )
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    await signIn(page, tara)
    await page.goto('/banks')
    await page.getByRole('grid').waitFor()
    await assertAccessible(page, assert, 'grid')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    assert.lengthOf(await page.locator('tbody [tabindex="0"]').all(), 1)

    await page.getByRole('rowheader', { name: /Air/ }).focus()
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home')
    assert.include(await focused(), 'Earth')
    await press(page, 'ArrowRight', 'F2')
    await page.getByRole('textbox', { name: 'Change Subject of Earth' }).fill('Ground')
    await assertAccessible(page, assert, 'changing a cell')
    await press(page, 'Enter')
    await page.getByText('Ground', { exact: true }).waitFor()

    await press(page, 'F2')
    await page.getByRole('textbox', { name: 'Change Subject of Earth' }).fill('Forgotten')
    await press(page, 'Escape')
    assert.include(await focused(), 'Ground')

    await page.getByRole('rowheader', { name: /Earth/ }).evaluate((cell) => {
      const data = new DataTransfer()
      data.setData('text/plain', 'Soil\tPlants\nFlame\tHeat\n')
      cell.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      )
    })
    await page.getByRole('dialog', { name: 'Change 4 cells?' }).waitFor()
    await assertAccessible(page, assert, 'pasting')
    await page.getByRole('button', { name: 'Save 4 changes' }).focus()
    await press(page, 'Enter')
    await page.getByRole('row', { name: /Soil.*Plants/ }).waitFor()
    await page.getByRole('row', { name: /Flame.*Heat/ }).waitFor()

    await page.getByRole('rowheader', { name: /Air/ }).focus()
    await press(page, 'Enter')
    await page.waitForURL(/\/banks\/.+/)
    assert.deepEqual(errors, [])
  }).timeout(60_000)
})
