import { test } from '@japa/runner'
import { assertAccessible, collectErrors, signIn } from '#tests/support/browser'
import { clearRateLimits, makeTenant, makeUser, PASSWORD } from '#tests/support/tenants'

const GIFT = `::Sun:: Where does the sun rise? {=East ~West ~North}

::Six:: Two times three? {#6}

::Broken:: What is this? {~%50%one}
`

test.group('Importing questions, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())

  test('a GIFT file fills a bank, and the same file changes nothing', async ({
    assert,
    browserContext,
  }) => {
    const tenant = await makeTenant()
    const ada = await makeUser(tenant, ['author'], { password: PASSWORD })
    const page = await browserContext.newPage()
    page.setDefaultTimeout(15_000)
    const errors = collectErrors(page)
    await signIn(page, ada)
    await page.goto('/banks')
    await page.getByRole('button', { name: 'New bank' }).first().click()
    await page.getByLabel('Name').fill('Nature')
    await page.getByRole('button', { name: 'Create bank' }).click()
    await page.getByText('No questions yet').waitFor()
    await assertAccessible(page, assert, 'an empty bank')

    const bring = async () => {
      const file = { name: 'nature.gift', mimeType: 'text/plain', buffer: Buffer.from(GIFT) }
      await page.locator('input[type=file]').setInputFiles(file)
      await page.getByRole('button', { name: 'Import', exact: true }).click()
    }
    await page.getByRole('link', { name: 'Import GIFT' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Import GIFT' }).waitFor()
    await assertAccessible(page, assert, 'choosing a file')
    await bring()
    await page.getByText('2 added').waitFor()
    await page.getByText('1 not taken').waitFor()
    await assertAccessible(page, assert, 'report')
    await bring()
    await page.getByText('2 already there').waitFor()

    await page.getByRole('link', { name: 'Nature' }).click()
    await page.getByRole('link', { name: 'Where does the sun rise?' }).waitFor()
    await assertAccessible(page, assert, 'a bank with questions')
    assert.deepEqual(errors, [])
  })
})
