import { test } from '@japa/runner'
import type { Page } from 'playwright'
import db from '#platform/db'
import AssessmentResponse from '#assessments/models/assessment_response'
import { publishCourse } from '#courses/actions/publish_course'
import { enrollLearner } from '#learning/actions/enroll_learner'
import { assertAccessible, collectErrors, signIn } from '#tests/support/browser'
import { CAPITAL, ESSAY, METAL, SEVEN, makeQuiz } from '#tests/support/quizzes'
import { PASSWORD, makeUser } from '#tests/support/tenants'

const person = { password: PASSWORD }

test.group('Quizzes in the browser', () => {
  test('an author fills a bank, builds a quiz from it and tries it', async ({
    assert,
    visit,
    browserContext,
  }) => {
    const quiz = await makeQuiz()
    const author = await makeUser(quiz.tenant, ['author'], person)
    const page = await visit('/login')
    const complaints = collectErrors(page)
    const clean = () => assertAccessible(page, assert, page.url())
    await signIn(page, author)

    await page.goto('/banks')
    await clean()
    await page.getByRole('button', { name: 'New bank' }).first().click()
    await page.getByLabel('Name').fill('Plants')
    await clean()
    await page.getByRole('button', { name: 'Create bank' }).click()
    await page.getByRole('heading', { name: 'Plants' }).waitFor()

    await page.getByRole('button', { name: 'Write a question' }).first().click()
    await page.getByRole('menuitem', { name: 'Multiple choice' }).click()
    await page.getByRole('button', { name: 'Save question' }).click()
    await page.getByText('One entry needs your attention').waitFor()
    await clean()
    await page.getByLabel('Question', { exact: true }).fill('What do plants **take in**?')
    for (const [at, gas] of ['Carbon dioxide', 'Oxygen', 'Helium', 'Neon'].entries()) {
      await page.getByPlaceholder(`Option ${at + 1}`).fill(gas)
    }
    await page.locator('strong', { hasText: 'take in' }).waitFor()
    await clean()
    await page.getByRole('button', { name: 'Save question' }).click()
    await page.getByRole('link', { name: 'What do plants take in?' }).waitFor()

    const studio = `/studio/${quiz.course.slug}/quiz/${quiz.item}`
    await page.goto(studio)
    await clean()
    await page.getByRole('link', { name: 'Add from banks' }).click()
    await page.getByRole('checkbox', { name: /What do plants/ }).check({ force: true })
    await clean()
    await page.getByRole('button', { name: 'Add to quiz' }).click()
    await page.getByText('3 questions · 4 points').waitFor()

    await page.getByRole('button', { name: /^Move What do plants/ }).press('ArrowUp')
    await page.getByText('is now at position 2 of 3').waitFor()
    await page.reload()
    assert.deepEqual(await page.locator('main ol[aria-label=Questions] a').allTextContents(), [
      CAPITAL.text,
      'What do plants take in?',
      SEVEN.text,
    ])

    await page.goto(`${studio}/settings`)
    await page.getByRole('textbox', { name: 'Pass mark' }).fill('50')
    await page.getByRole('textbox', { name: 'Pass mark' }).press('Tab')
    await clean()
    await page.getByRole('button', { name: 'Save settings' }).click()
    await page.getByText('pass with 2 (50%)').waitFor()

    await page.goto(`${studio}/preview`)
    await clean()
    await page.getByRole('radio', { name: 'Paris' }).check({ force: true })
    for (let more = 2; more > 0; more--) await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Finish…' }).click()
    await page.getByText('2 of 4 points').first().waitFor()
    await clean()
    assert.deepEqual(complaints, [])
    await browserContext.close()
  })

  test('a learner loses nothing: offline, reloaded, in two windows, and hands in', async ({
    assert,
    visit,
    browserContext,
  }) => {
    const quiz = await makeQuiz({
      questions: [CAPITAL, SEVEN, METAL, ESSAY],
      settings: { timeLimit: 30, maxAttempts: 2, quiz: { passPercent: 50 } },
    })
    const learner = await makeUser(quiz.tenant, [], person)
    await db.asTenant(quiz.tenant.id, () =>
      enrollLearner(quiz.course, learner, { type: 'admin', by: null })
    )
    const stored = () =>
      db.asTenant(quiz.tenant.id, async () =>
        (await AssessmentResponse.query().orderBy('questionId')).map(
          ({ responseData }) => responseData
        )
      )
    const page = await visit('/login')
    const complaints = collectErrors(page)
    const clean = (of: Page = page) => assertAccessible(of, assert, of.url())
    await signIn(page, learner)

    await page.goto(`${quiz.path}/quiz`)
    await page.getByText('2 of 2').waitFor()
    await clean()
    await page.getByRole('button', { name: 'Start quiz' }).click()
    await page.getByRole('timer').waitFor()
    await clean()

    await page.getByRole('radio', { name: 'Paris' }).check({ force: true })
    await page.getByText(/^All saved/).waitFor()
    assert.deepEqual(await stored(), [{ chosen: ['paris'] }])

    await browserContext.setOffline(true)
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('textbox', { name: 'Your number' }).fill('7')
    await page.getByText('Offline: 1 answer safe on this device').waitFor()
    await clean()
    assert.lengthOf(await stored(), 1)
    await browserContext.setOffline(false)
    await page.getByText(/^All saved/).waitFor()
    assert.deepEqual((await stored()).at(-1), { text: '7' })

    await page.getByRole('button', { name: 'Next' }).click()
    await page.route('**/responses/**', (route) => route.abort())
    await page.getByRole('textbox', { name: 'Your answer' }).fill('zz-secret mercury')
    await page.getByText('Offline: 1 answer safe on this device').waitFor()
    await page.unroute('**/responses/**')
    await page.reload()
    await page.getByText(/^All saved/).waitFor()
    await page.getByRole('button', { name: 'Question 3, answered' }).click()
    assert.equal(
      await page.getByRole('textbox', { name: 'Your answer' }).inputValue(),
      'zz-secret mercury'
    )
    await page.getByRole('button', { name: 'Flag' }).click()
    await page.getByRole('button', { name: 'Question 3, answered, flagged' }).waitFor()

    const second = await browserContext.newPage()
    await second.goto(page.url())
    await page.getByText('This attempt is open in another window').waitFor()
    await second.getByText('This attempt is open in another window').waitFor()
    await clean(second)
    await second.close()

    await page.getByRole('button', { name: 'Question 4, not answered' }).click()
    await page.getByRole('button', { name: 'Finish…' }).click()
    await page.getByText('One question without an answer').waitFor()
    await clean()
    await page.getByRole('button', { name: 'Hand in', exact: true }).click()
    await page.waitForURL('**/result')
    await page.getByText('4 of 8 points').first().waitFor()
    await page.getByText('Receipt').waitFor()
    await clean()

    await page.goto(`${quiz.path}/quiz`)
    await page.getByText('1 of 2').waitFor()
    await page.getByRole('link', { name: 'Attempt 1' }).waitFor()
    // What a browser says about a network that is not there is part of this test.
    assert.deepEqual(
      complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(text)),
      []
    )
    await browserContext.close()
  })

  test('time that runs out hands in what was typed last', async ({
    assert,
    visit,
    browserContext,
  }) => {
    const quiz = await makeQuiz({ questions: [ESSAY] })
    const learner = await makeUser(quiz.tenant, [], person)
    await db.asTenant(
      quiz.tenant.id,
      async () => {
        await quiz.assessment.refresh()
        const inFifteenSeconds = new Date(Date.now() + 15_000).toISOString()
        await db
          .from('assessments')
          .where('id', quiz.assessment.id)
          .update({ available_until: inFifteenSeconds })
        await publishCourse(quiz.course, { changeLog: 'Closing', publishedBy: quiz.author.id })
        await enrollLearner(quiz.course, learner, { type: 'admin', by: null })
      },
      { userId: quiz.author.id, label: 'author' }
    )
    const page = await visit('/login')
    await signIn(page, learner)
    await page.goto(`${quiz.path}/quiz`)
    await page.getByRole('button', { name: 'Start quiz' }).click()

    await page
      .getByRole('textbox', { name: 'Your answer' })
      .pressSequentially('To the last', { delay: 30 })
    await page.waitForURL('**/result', { timeout: 25_000 })
    await page.getByText('Time was up').waitFor()

    await page.getByText('To the last').waitFor()
    await assertAccessible(page, assert, page.url())
    await browserContext.close()
  })

  test('an instructor grades an essay, on a phone as well', async ({
    assert,
    visit,
    browserContext,
  }) => {
    const quiz = await makeQuiz({ questions: [ESSAY], password: PASSWORD })
    const instructor = await makeUser(quiz.tenant, ['instructor'], person)
    const page = await visit('/login')
    await signIn(page, quiz.learner)
    await page.goto(`${quiz.path}/quiz`)
    await page.getByRole('button', { name: 'Start quiz' }).click()
    await page.getByRole('textbox', { name: 'Your answer' }).fill('It rained all day.')
    await page.getByText(/^All saved/).waitFor()
    await page.getByRole('button', { name: 'Finish…' }).click()
    await page.getByRole('button', { name: 'Hand in', exact: true }).click()
    await page.waitForURL('**/result')
    await browserContext.clearCookies()

    await page.setViewportSize({ width: 390, height: 844 })
    await signIn(page, instructor)
    await page.goto(`/teach/${quiz.course.slug}/attempts`)
    await assertAccessible(page, assert, page.url())
    await page.getByRole('link', { name: /Person/ }).click()
    await page.getByRole('textbox', { name: 'Points, up to 4' }).fill('3')
    await page.getByLabel('Feedback').fill('Nice weather report.')
    await assertAccessible(page, assert, page.url())
    await page.getByRole('button', { name: 'Save points' }).click()

    await page.getByText('3 of 4 points').first().waitFor()
    await browserContext.close()
  })
})
