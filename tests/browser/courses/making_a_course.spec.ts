import { test } from '@japa/runner'
import { startWorkers } from '#platform/jobs/work'
import { assertAccessible, collectErrors, signIn } from '#tests/support/browser'
import { makeZip } from '#tests/support/packages'
import { draftOf, makeStudio, titlesOf } from '#tests/support/studio'
import { makeTenant, makeUser, PASSWORD } from '#tests/support/tenants'

const PACKAGE = {
  'README.md': '# Fire safety\n\nWhat to do when it burns.',
  '1-basics/1-alarm.md': '# The alarm\n\nPress it.\n\n![Red button](missing.png)',
  '1-basics/2-exits.md': '# Exits\n\nSee [the alarm](1-alarm.md).',
  '2-drill/1-drill.md': '# The drill\n\nOnce a year.',
}

test.group('Making a course', () => {
  test('from a package to the catalogue', async ({ assert, browserContext }) => {
    const tenant = await makeTenant()
    const ada = await makeUser(tenant, ['author'], { password: PASSWORD })
    const page = await browserContext.newPage()
    page.setDefaultTimeout(15_000)
    const stopWorkers = await startWorkers()
    await signIn(page, ada)
    const errors = collectErrors(page)

    await page.goto('/studio')
    await assertAccessible(page, assert, 'an empty studio')
    await page.getByRole('link', { name: 'Import' }).first().click()
    await page.locator('input[type=file]').setInputFiles(await makeZip(PACKAGE, 'fire.zip'))
    await assertAccessible(page, assert, 'import')
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    // Jobs that earlier tests left behind are worked first.
    await page.waitForURL('**/import-report', { timeout: 90_000 })
    await page.getByText('A picture is not in the package').waitFor()
    await assertAccessible(page, assert, 'import report')
    await stopWorkers()

    await page.getByRole('link', { name: 'Open outline' }).click()
    await page.getByRole('heading', { name: 'Drill' }).waitFor()
    await assertAccessible(page, assert, 'outline')

    await page.getByRole('link', { name: 'The alarm' }).click()
    const text = page.getByRole('textbox', { name: 'Text of the lesson' })
    await text.click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Shout. ')
    await page.getByText(/^Saved/).waitFor()
    await assertAccessible(page, assert, 'lesson')

    await page.goto('/studio/fire-safety/versions')
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.getByRole('textbox', { name: 'What is new?' }).fill('First version')
    await assertAccessible(page, assert, 'publish dialog')
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await page.getByText('Version 1 is published.').waitFor()
    await page.getByRole('heading', { name: 'Published versions' }).waitFor()
    await assertAccessible(page, assert, 'versions')

    await page.goto('/studio/fire-safety/settings')
    await page.getByRole('button', { name: 'Save settings' }).waitFor()
    await assertAccessible(page, assert, 'settings')
    await page.goto('/catalog')
    await page.getByText('Fire safety').first().waitFor()
    assert.deepEqual(errors, [])
  })

  test('puts lessons in order with nothing but the keyboard', async ({
    assert,
    browserContext,
  }) => {
    const studio = await makeStudio({ Basics: ['Alarm', 'Exits'], Drill: ['Plan'] })
    const bea = await makeUser(studio.tenant, ['author'], { password: PASSWORD })
    const page = await browserContext.newPage()
    page.setDefaultTimeout(15_000)
    await signIn(page, bea)
    await page.goto(`${studio.path}/outline`)

    const handle = page.getByRole('button', { name: 'Move Alarm' })
    await handle.focus()
    await page.keyboard.press('ArrowDown')
    await page.getByText('Alarm is now at position 2 of 2 in Basics').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.getByText('Alarm is now at position 1 of 2 in Drill').waitFor()
    const stillFocused = await handle.evaluate((element) => element === document.activeElement)
    await page.waitForLoadState('networkidle')

    assert.isTrue(stillFocused)
    assert.deepEqual(await titlesOf(studio), [
      ['Basics', 'Exits'],
      ['Drill', 'Alarm', 'Plan'],
    ])
  })

  test('keeps what is typed without a connection', async ({ assert, browserContext }) => {
    const studio = await makeStudio({ Basics: ['Alarm'] })
    const bea = await makeUser(studio.tenant, ['author'], { password: PASSWORD })
    const [{ items }] = await draftOf(studio)
    const page = await browserContext.newPage()
    page.setDefaultTimeout(15_000)
    await signIn(page, bea)
    await page.goto(`${studio.path}/lessons/${items[0].lineageId}`)
    const text = page.getByRole('textbox', { name: 'Text of the lesson' })
    await text.waitFor()

    await browserContext.setOffline(true)
    await text.click()
    await page.keyboard.type('Typed in a tunnel. ')
    await page.getByText('The server cannot be reached').waitFor()
    await assertAccessible(page, assert, 'offline')
    await browserContext.setOffline(false)
    await page.reload()

    await page.getByText(/^Saved/).waitFor()
    assert.include(await text.textContent(), 'Typed in a tunnel.')
  })
})
