import { test } from '@japa/runner'
import { assertAccessible, isTooWide, signIn } from '#tests/support/browser'
import { enroll, finish, makeLearning } from '#tests/support/learning'
import { clearRateLimits, PASSWORD } from '#tests/support/tenants'

test.group('Coming back to a course, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())

  test('goes on where it was left, on another device', async ({
    assert,
    browser,
    browserContext,
  }) => {
    const { tenant, learner, course, path } = await makeLearning({ password: PASSWORD })
    await enroll(tenant, course, learner)
    const page = await browserContext.newPage()
    await signIn(page, learner)
    await page.goto(path)
    await page.getByRole('button', { name: 'Mark as done and continue' }).click()
    await page.getByRole('heading', { level: 1, name: 'Second' }).waitFor()
    await page.getByText('In progress').first().waitFor()

    const phone = await browser.newContext({
      baseURL: page.url(),
      viewport: { width: 390, height: 844 },
    })
    const there = await phone.newPage()
    await signIn(there, learner)
    await there.getByRole('link', { name: 'Continue', exact: true }).click()
    await there.getByRole('heading', { level: 1, name: 'Second' }).waitFor()
    await there.getByText('33%').first().waitFor()
    await assertAccessible(there, assert, 'lesson on another device')
    assert.isFalse(await isTooWide(there))
    await phone.close()
  })

  test('a finished course is taken again from the start, and the first time stays', async ({
    assert,
    browserContext,
  }) => {
    const { tenant, learner, course, items } = await makeLearning({ password: PASSWORD })
    await finish(tenant, await enroll(tenant, course, learner), items)
    const page = await browserContext.newPage()
    await signIn(page, learner)

    await page.goto('/me/learning?tab=done')
    await assertAccessible(page, assert, 'done')
    await page.getByRole('button', { name: 'Take it again' }).click()
    await page.getByRole('heading', { level: 1, name: 'First' }).waitFor()
    await page.getByText('0 of 3 required items done').first().waitFor()

    await page.goto('/me/learning?tab=done')
    await page.getByText('Completed').first().waitFor()
    await page.goto('/me/learning')
    await page.getByRole('link', { name: 'Continue: A sample course' }).waitFor()
  })
})
