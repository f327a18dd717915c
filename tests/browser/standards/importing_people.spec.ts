import { test } from '@japa/runner'
import { startWorkers } from '#platform/jobs/work'
import { assertAccessible, collectErrors, isTooWide, signIn } from '#tests/support/browser'
import { clearRateLimits, makeTenant, makeUser, PASSWORD } from '#tests/support/tenants'

const CSV = `Personalnummer;Vorname;Nachname;E-Mail;Abteilung;Vorgesetzte
00012;Zoë;Žižek;zoe@acme.test;Lager;00013
00013;Max;Muster;max@acme.test;Lager;
00014;Kim;;kim@acme.test;Lager;00013
`

test.group('Importing people, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())
  group.setup(() => startWorkers())

  test('a file is mapped, looked at, imported and undone', async ({ assert, browserContext }) => {
    const tenant = await makeTenant()
    const tara = await makeUser(tenant, ['tenant_admin'], { password: PASSWORD })
    const page = await browserContext.newPage()
    page.setDefaultTimeout(15_000)
    const errors = collectErrors(page)
    await signIn(page, tara)
    await page.goto('/admin/users')
    await page.getByRole('link', { name: 'Import', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Import people' }).waitFor()
    await assertAccessible(page, assert, 'choosing a file')
    const file = { name: 'hr.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Read the file' }).click()

    await page.getByRole('heading', { level: 1, name: 'What are the columns?' }).waitFor()
    await assertAccessible(page, assert, 'columns')
    await page.setViewportSize({ width: 390, height: 844 })
    assert.isFalse(await isTooWide(page))
    await page.getByRole('button', { name: 'Look at what would happen' }).click()

    await page.getByRole('heading', { level: 1, name: 'What would happen' }).waitFor()
    await page.getByText('1 row cannot be taken').waitFor()
    assert.isFalse(await isTooWide(page))
    await assertAccessible(page, assert, 'what would happen')
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByRole('button', { name: 'Import now' }).click()
    await assertAccessible(page, assert, 'before importing')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Import now' }).click()

    await page.getByRole('heading', { level: 1, name: 'Import report' }).waitFor()
    await page.getByText('Zoë Žižek').waitFor()
    await assertAccessible(page, assert, 'report')
    await page.getByRole('link', { name: 'Undo…' }).click()
    await page.getByRole('heading', { name: /^Undo: / }).waitFor()
    await assertAccessible(page, assert, 'the plan of undoing')
    await page.getByRole('button', { name: /^Take \d+ changes? back/ }).press('Enter')
    await page.getByRole('heading', { name: /^Undone: / }).waitFor()
    await page.goto('/admin/users')
    await page.getByText(tara.email).waitFor()
    assert.equal(await page.getByText('Zoë Žižek').count(), 0)
    assert.deepEqual(errors, [])
  })
})
