import { test } from '@japa/runner'
import { assertAccessible, collectErrors, tabTo } from '#tests/support/browser'
import { CAPITAL, ESSAY, SEVEN, makeQuiz } from '#tests/support/quizzes'
import { clearRateLimits, PASSWORD } from '#tests/support/tenants'

test.group('Without a mouse', (group) => {
  group.each.setup(() => clearRateLimits())

  test('from the sign-in to a finished quiz', async ({ assert, browserContext }) => {
    const quiz = await makeQuiz({ questions: [CAPITAL, SEVEN, ESSAY], password: PASSWORD })
    const page = await browserContext.newPage()
    page.setDefaultTimeout(15_000)
    const errors = collectErrors(page)
    const button = (name: string | RegExp, exact = true) =>
      tabTo(page, page.getByRole('button', { name, exact }))
    const keys = page.keyboard

    await page.goto('/login')
    await page.locator('input[name=email]:focus').waitFor()
    await keys.type(quiz.learner.email)
    await keys.press('Enter')
    await page.locator('input[name=password]:focus').waitFor()
    await keys.type(PASSWORD)
    await keys.press('Enter')
    await page.waitForURL('**/home')

    await tabTo(page, page.getByRole('link', { name: 'Skip to content' }))
    await keys.press('Enter')
    await tabTo(page, page.locator('main').getByRole('link', { name: 'Begin: Geography' }))
    await keys.press('Enter')
    await page.waitForURL('**/quiz')
    await assertAccessible(page, assert, 'start of the quiz')
    await button('Start quiz')
    await keys.press('Enter')
    await page.getByRole('timer').or(page.getByText('Question 1 of 3')).first().waitFor()

    await tabTo(page, page.getByRole('radio').first())
    await keys.press('Space')
    await page.getByText(/^All saved/).waitFor()
    await button('Next')
    await keys.press('Enter')
    await tabTo(page, page.getByRole('textbox', { name: 'Your number' }))
    await keys.type('7')
    await button('Next')
    await keys.press('Enter')
    await tabTo(page, page.getByRole('textbox', { name: 'Your answer' }))
    await keys.type('It rained.')
    await button('Finish…')
    await keys.press('Enter')
    await page.getByRole('button', { name: 'Hand in', exact: true }).waitFor()
    await assertAccessible(page, assert, 'before handing in')
    await button('Hand in')
    await keys.press('Enter')
    await page.waitForURL('**/result')
    await page.getByText('Receipt').waitFor()
    await assertAccessible(page, assert, 'result')

    assert.deepEqual(errors, [])
  })
})
