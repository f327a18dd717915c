import { test } from '@japa/runner'
import { assertAccessible, collectErrors, signIn } from '#tests/support/browser'
import { draftOf, fresh, makeStudio, titlesOf } from '#tests/support/studio'
import { publish } from '#tests/support/sample_course'
import { clearRateLimits, makeUser, PASSWORD } from '#tests/support/tenants'

async function makeAuthor(outline: Record<string, string[]>) {
  const studio = await makeStudio(outline)
  const bea = await makeUser(studio.tenant, ['author'], { password: PASSWORD })
  return { ...studio, bea }
}

test.group('Changing a course, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())

  test('adds, renames, moves and deletes lines, and takes a deletion back', async ({
    assert,
    browserContext,
  }) => {
    const studio = await makeAuthor({ Basics: ['Alarm', 'Exits'], Drill: ['Plan'] })
    const page = await browserContext.newPage()
    page.setDefaultTimeout(15_000)
    const errors = collectErrors(page)
    await signIn(page, studio.bea)
    await page.goto(`${studio.path}/outline`)
    const act = async (line: string, action: string) => {
      await page.getByRole('button', { name: `Actions for ${line}` }).click()
      await page.getByRole('menuitem', { name: action, exact: true }).click()
    }

    await page.getByRole('button', { name: 'Add lesson' }).first().click()
    await page.getByLabel('Title of the lesson').fill('Doors')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Doors' }).waitFor()
    await assertAccessible(page, assert, 'adding')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Rename Doors' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Fire doors')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Fire doors' }).waitFor()
    await page.locator('button:focus[aria-label^="Rename"]').waitFor()

    await act('Fire doors', 'Move to…')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Module/ })
      .click()
    await page.getByRole('option', { name: 'Drill' }).click()
    await assertAccessible(page, assert, 'moving')
    await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click()
    await page.getByText('Fire doors is now at position 2 of 2 in Drill').waitFor()

    await act('Exits', 'Move to trash')
    await page.getByText('“Exits” is in the trash.').waitFor()
    await assertAccessible(page, assert, 'in the trash')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('link', { name: 'Exits' }).waitFor()

    assert.deepEqual(await titlesOf(studio), [
      ['Basics', 'Alarm', 'Exits'],
      ['Drill', 'Plan', 'Fire doors'],
    ])
    assert.deepEqual(errors, [])
  })

  test('a lesson open in two windows asks which text stays', async ({ assert, browserContext }) => {
    const studio = await makeAuthor({ Basics: ['Alarm'] })
    const [{ items }] = await draftOf(studio)
    const [first, second] = [await browserContext.newPage(), await browserContext.newPage()]
    await signIn(first, studio.bea)
    const text = (page: typeof first) => page.getByRole('textbox', { name: 'Text of the lesson' })
    for (const page of [first, second]) {
      page.setDefaultTimeout(15_000)
      await page.goto(`${studio.path}/lessons/${items[0].lineageId}`)
      await text(page).waitFor()
    }

    await text(second).click()
    await second.keyboard.type('Written second. ')
    await second.getByText(/^Saved/).waitFor()
    await first.bringToFront()
    await text(first).click()
    await first.keyboard.type('Written first. ')
    await first.getByText(/saved this lesson on/).waitFor()
    await assertAccessible(first, assert, 'conflict')
    await first.getByRole('button', { name: 'Keep mine' }).click()
    await first.getByText(/^Saved/).waitFor()

    await second.reload()
    await text(second).waitFor()
    const kept = await text(second).textContent()
    assert.include(kept, 'Written first.')
    assert.notInclude(kept, 'Written second.')
  })

  test('a second version: marked in the studio, compared, published', async ({
    assert,
    browserContext,
  }) => {
    const studio = await makeAuthor({ Basics: ['Alarm'] })
    await publish(studio.tenant, studio.course, studio.ada)
    const page = await browserContext.newPage()
    page.setDefaultTimeout(15_000)
    await signIn(page, studio.bea)
    const [{ items }] = await draftOf(studio)
    await page.goto(`${studio.path}/lessons/${items[0].lineageId}`)
    await page.getByRole('textbox', { name: 'Text of the lesson' }).click()
    await page.keyboard.type('Shout. ')
    await page.getByText(/^Saved/).waitFor()

    await page.goto('/studio')
    await page
      .getByRole('row', { name: /A sample course/ })
      .getByText('Unpublished changes')
      .waitFor()
    await assertAccessible(page, assert, 'studio with changes')
    await page.getByRole('link', { name: 'A sample course' }).click()
    await page.getByRole('link', { name: 'Publish' }).click()
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    await page.getByRole('link', { name: 'Alarm' }).click()
    await page.getByRole('listitem').filter({ hasText: 'Shout.' }).waitFor()
    await assertAccessible(page, assert, 'comparison')

    await page.goto(`${studio.path}/versions`)
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.getByRole('textbox', { name: 'What is new?' }).fill('How to raise the alarm')
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await page.getByText('Version 2 is published.').waitFor()
    await page.getByText('The current version and the draft are the same.').waitFor()
  })
})

test.group('A session that ends while somebody types', (group) => {
  group.each.setup(() => clearRateLimits())

  test('loses nothing: sign in beside it, and save again', async ({ assert, browserContext }) => {
    const studio = await makeAuthor({ Basics: ['Alarm'] })
    const page = await browserContext.newPage()
    page.setDefaultTimeout(15_000)
    await signIn(page, studio.bea)
    await page.goto(`${studio.path}/settings`)
    await page.getByLabel('Subtitle').fill('Typed for a long time')

    await browserContext.clearCookies()
    await page.getByRole('button', { name: 'Save settings' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await assertAccessible(page, assert, 'session over')
    const [beside] = await Promise.all([
      browserContext.waitForEvent('page'),
      dialog.getByRole('link').click(),
    ])
    await signIn(beside, studio.bea)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Save settings' }).click()
    await page.getByText('Saved.').waitFor()

    const saved = await page.getByLabel('Subtitle').inputValue()
    assert.equal(saved, 'Typed for a long time')
    assert.equal((await fresh(studio)).subtitle, 'Typed for a long time')
  })
})
