import { test } from '@japa/runner'
import { assertAccessible, collectErrors, isTooWide, signIn } from '#tests/support/browser'
import { enroll, makeLearning, reread } from '#tests/support/learning'
import { clearRateLimits, makeUser, PASSWORD } from '#tests/support/tenants'

test.group('Being somebody else, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())

  test('seen with their eyes, then in their place, and back', async ({
    assert,
    browserContext,
  }) => {
    const { tenant, learner, course, path } = await makeLearning()
    const tara = await makeUser(tenant, ['tenant_admin'], { password: PASSWORD })
    const enrollment = await enroll(tenant, course, learner)
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    await signIn(page, tara)

    await page.goto(`/admin/users/${learner.uuid}`)
    await page.getByRole('button', { name: 'View as', exact: true }).click()
    await assertAccessible(page, assert, 'before viewing')
    await page.getByRole('button', { name: `View as ${learner.name}` }).click()
    await page.getByText(`You see Stoa as ${learner.name}.`).waitFor()
    await assertAccessible(page, assert, 'home of somebody else')
    await page.goto(path)
    await page.getByText(`You see Stoa as ${learner.name}.`).waitFor()
    await page.getByRole('heading', { level: 1, name: 'First' }).waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    assert.isFalse(await isTooWide(page))
    await assertAccessible(page, assert, 'lesson of somebody else')
    await page.getByRole('button', { name: 'Back to yourself' }).click()
    await page.getByRole('heading', { level: 1, name: learner.name }).waitFor()
    assert.isNull((await reread(tenant, enrollment)).startedAt)

    await page.getByRole('button', { name: 'Act as', exact: true }).click()
    await page.getByLabel('Reason').fill('Ticket 123')
    await page.getByRole('button', { name: `Act as ${learner.name}` }).click()
    await page.getByText(`You act as ${learner.name}.`).waitFor()
    await page.goto('/me/profile')
    await page.getByLabel('Display name').fill('Lee')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('You act as Lee.').waitFor()
    await page.getByRole('button', { name: 'Back to yourself' }).click()
    await page.getByRole('heading', { level: 1, name: 'Lee' }).waitFor()
    await page.goto('/admin/impersonations')
    await page.getByText('Ticket 123').first().waitFor()
    await assertAccessible(page, assert, 'list of impersonations')
    assert.deepEqual(errors, [])
  })
})
