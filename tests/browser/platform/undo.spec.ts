import { test } from '@japa/runner'
import { assertAccessible, collectErrors, signIn } from '#tests/support/browser'
import { enroll, makeLearning } from '#tests/support/learning'
import { clearRateLimits, makeUser, PASSWORD } from '#tests/support/tenants'

test.group('Undo, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())

  test('of withdrawing somebody: the plan, then the seat is back', async ({
    assert,
    browserContext,
  }) => {
    const { tenant, course, learner } = await makeLearning()
    const tara = await makeUser(tenant, ['tenant_admin'], { password: PASSWORD })
    await enroll(tenant, course, learner)
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    await signIn(page, tara)

    await page.goto('/admin/enrollments')
    await page.getByRole('checkbox', { name: /Lina Learner/ }).press('Space')
    await page.getByRole('button', { name: 'Withdraw' }).click()
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: 'Withdraw' })
      .click()
    await page.getByRole('link', { name: 'Undo…' }).click()
    await page.getByRole('heading', { name: 'Undo: Withdraw' }).waitFor()
    await assertAccessible(page, assert, 'the plan')
    await page.getByRole('button', { name: 'Take 1 change back' }).press('Enter')
    await page.getByRole('heading', { name: 'Undone: Withdraw' }).waitFor()
    await assertAccessible(page, assert, 'what was undone')
    await page.getByRole('link', { name: 'Back to the list' }).click()

    await page
      .getByRole('row', { name: /Lina Learner/ })
      .filter({ hasNotText: 'Withdrawn' })
      .waitFor()
    assert.deepEqual(errors, [])
  })
})
