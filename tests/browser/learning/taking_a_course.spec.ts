import { test } from '@japa/runner'
import db from '#platform/db'
import LearningNote from '#learning/models/learning_note'
import { stopRendering } from '#platform/documents/render_pdf'
import { assertAccessible, collectErrors, signIn } from '#tests/support/browser'
import { enroll, finish, makeLearning } from '#tests/support/learning'
import { clearRateLimits, PASSWORD } from '#tests/support/tenants'

const PHONE = { width: 390, height: 844 }

test.group('Taking a course, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())
  group.teardown(() => stopRendering())

  test('from the course page to the certificate', async ({ assert, browserContext }) => {
    const { tenant, learner, course, items, path } = await makeLearning({ password: PASSWORD })
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    await signIn(page, learner)
    await page.getByText('You are up to date').waitFor()

    await page.goto(`/c/${course.slug}`)
    await page.getByRole('button', { name: 'Start' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'First' }).waitFor()
    await page.getByText('0 of 3 required items done').first().waitFor()
    await page.getByText('In progress').first().waitFor()
    await assertAccessible(page, assert, 'lesson')

    await page.keyboard.press('b')
    await page.keyboard.press('m')
    await page.getByLabel('My note on this lesson').waitFor()
    await page.keyboard.type('ask about article 6')
    await page.getByText(/^Saved/).waitFor()
    await assertAccessible(page, assert, 'lesson with notes')
    await page.getByRole('button', { name: 'Close notes' }).click()

    await page.locator('aside').getByRole('link', { name: /Third/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Third' }).waitFor()
    await page.getByText('Opens when “Basics” is completed').first().waitFor()
    await assertAccessible(page, assert, 'locked')
    await page.getByRole('link', { name: 'Continue where you were' }).click()

    await page.getByRole('button', { name: 'Mark as done and continue' }).click()
    await page.getByRole('heading', { level: 1, name: 'Second' }).waitFor()
    await page.getByRole('button', { name: 'Mark as done and continue' }).click()
    await page.getByRole('heading', { level: 1, name: 'Third' }).waitFor()
    await page.getByRole('button', { name: 'Mark as done', exact: true }).click()

    await page.waitForURL(`**${path}/completion`)
    await page.getByRole('heading', { level: 1, name: course.title }).waitFor()
    await page.getByText('Complete “Second”').waitFor()
    await assertAccessible(page, assert, 'completed')
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download certificate' }).click()
    assert.match((await download).suggestedFilename(), /^Certificate .*\.pdf$/)

    const check = await page.getByRole('link', { name: 'Verification page' }).getAttribute('href')
    await page.context().clearCookies()
    await page.goto(check!)
    await page.getByRole('heading', { name: 'This certificate is valid' }).waitFor()
    await page.getByText('Lina Learner').waitFor()
    await assertAccessible(page, assert, 'verification')
    assert.deepEqual(errors, [])
    assert.lengthOf(items, 3)
    await db.asTenant(tenant.id, async () => {
      assert.equal((await LearningNote.firstOrFail()).content, 'ask about article 6')
    })
  })

  test('notes written offline are kept and saved later', async ({ assert, browserContext }) => {
    const { tenant, learner, course, items, path } = await makeLearning({ password: PASSWORD })
    await enroll(tenant, course, learner)
    const page = await browserContext.newPage()
    await signIn(page, learner)
    await page.goto(`${path}/${items[0].lineageId}`)
    await page.getByRole('button', { name: 'Notes' }).click()
    await page.getByLabel('My note on this lesson').waitFor()

    await browserContext.setOffline(true)
    await page.keyboard.type('written on the train')
    await page.getByText('Kept on this device, not saved yet.').waitFor()
    await browserContext.setOffline(false)

    await page.getByText(/^Saved/).waitFor()
    await db.asTenant(tenant.id, async () => {
      assert.equal((await LearningNote.firstOrFail()).content, 'written on the train')
    })
  })

  test('on a phone and in German', async ({ assert, browserContext }) => {
    const { tenant, learner, course, items, path } = await makeLearning({
      password: PASSWORD,
      locale: 'de',
    })
    const enrollment = await enroll(tenant, course, learner)
    await finish(tenant, enrollment, items.slice(0, 1))
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    await page.setViewportSize(PHONE)
    await signIn(page, learner)

    await page.getByRole('heading', { name: 'Hallo, Lina' }).waitFor()
    await assertAccessible(page, assert, 'home')
    await page.getByRole('link', { name: 'Weiterlernen', exact: true }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Second' }).waitFor()
    await page.getByRole('button', { name: 'Kursübersicht' }).click()
    await page.getByRole('dialog').getByText('1 von 3 Pflichtinhalten erledigt').waitFor()
    await assertAccessible(page, assert, 'outline')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Erledigt, weiter' }).click()
    await page.getByRole('heading', { level: 1, name: 'Third' }).waitFor()
    const isWider = await page.evaluate(
      () => document.documentElement.scrollWidth > window.innerWidth
    )

    assert.isFalse(isWider)
    for (const other of [
      '/me/learning',
      '/me/learning?tab=done',
      '/me/notes',
      '/me/certificates',
    ]) {
      await page.goto(other)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await assertAccessible(page, assert, other)
    }
    assert.deepEqual(errors, [])
    assert.isString(path)
  })
})
