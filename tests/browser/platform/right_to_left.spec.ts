import { test } from '@japa/runner'
import type { Page } from 'playwright'
import i18nManager from '@adonisjs/i18n/services/main'
import db from '#platform/db'
import { assertAccessible, collectErrors, signIn } from '#tests/support/browser'
import { clearRateLimits, PASSWORD, makeUser } from '#tests/support/tenants'
import QuestionBank from '#assessments/models/question_bank'
import { enroll, lockedCourse } from '#tests/support/learning'
import { makeQuiz } from '#tests/support/quizzes'
import { makeStudio } from '#tests/support/studio'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

/** How far the page can be pushed sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** The room at the side of a cell, in pixels. */
const PADDING = 16

/** Of each cell: how far from its right edge its words begin. */
const gapsFromTheRight = (page: Page, cells: string) =>
  page.locator(cells).evaluateAll((found) =>
    found.map((cell) => {
      const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      const edges: number[] = []
      while (words.nextNode()) {
        range.selectNodeContents(words.currentNode)
        edges.push(range.getBoundingClientRect().right)
      }
      return Math.round(cell.getBoundingClientRect().right - Math.max(...edges))
    })
  )

/** Somebody who reads Arabic and may see everything, with a course in Latin letters. */
async function makeReader() {
  const studio = await makeStudio({ Basics: ['Alarm'] })
  const me = await makeUser(studio.tenant, ['tenant_admin', 'author', 'manager'], {
    password: PASSWORD,
  })
  await db.asTenant(studio.tenant.id, () =>
    db.from('users').where('id', me.id).update({ locale: 'ar' })
  )
  return { ...studio, me }
}

test.group('From right to left, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())

  test('no page is wider than the window', async ({ assert, browserContext }) => {
    const { me, path } = await makeReader()
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    await signIn(page, me)
    const wide: string[] = []

    for (const size of SIZES) {
      await page.setViewportSize(size)
      for (const address of [
        '/admin/users',
        '/admin/files',
        '/team',
        '/studio',
        `${path}/outline`,
        `${path}/settings`,
        '/admin/settings',
        '/me/notifications',
      ]) {
        await page.goto(address)
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        if ((await overflow(page)) > 0) wide.push(`${address} at ${size.width}`)
      }
    }

    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl')
    assert.deepEqual(wide, [])
    assert.deepEqual(errors, [])
  }).timeout(120_000)

  test('names in Latin letters and their column’s head begin at the same side', async ({
    assert,
    browserContext,
  }) => {
    const { me, tenant } = await makeReader()
    await db.asTenant(tenant.id, () =>
      QuestionBank.create({ name: 'Bank', organizationId: tenant.id, createdBy: me.id })
    )
    const page = await browserContext.newPage()
    await page.setViewportSize(SIZES[0])
    await signIn(page, me)
    await page.goto('/banks')
    await page.getByRole('rowheader').first().waitFor()

    const gaps = await gapsFromTheRight(page, 'thead th:first-child, tbody th')

    assert.isNotEmpty(gaps)
    for (const gap of gaps) assert.isAtMost(gap, PADDING + 1)
  })

  test('a lesson and a quiz are taken from beginning to end', async ({
    assert,
    browserContext,
  }) => {
    const { tenant, learner, author, path } = await makeQuiz({ password: PASSWORD })
    const course = await lockedCourse(tenant, author)
    await enroll(tenant, course, learner)
    await db.asTenant(tenant.id, () =>
      db.from('users').where('id', learner.id).update({ locale: 'ar' })
    )
    const words = (key: string) => i18nManager.locale('ar').t(`assessments.${key}`)
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    const wide: string[] = []
    const look = async (name: string) => {
      for (const size of SIZES) {
        await page.setViewportSize(size)
        if ((await overflow(page)) > 0) wide.push(`${name} at ${size.width}`)
      }
      await assertAccessible(page, assert, name)
    }
    await signIn(page, learner)

    await page.goto(`/learn/${course.slug}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await look('lesson')
    await page.goto(`${path}/quiz`)
    await page.getByRole('button', { name: words('start_page.start') }).click()
    await page.getByRole('radio').first().press('Space')
    await look('question')
    await page.getByRole('button', { name: words('taking.next') }).click()
    await page.getByRole('textbox').last().fill('7')
    await page.getByRole('button', { name: words('taking.finish') }).click()
    await page.getByRole('button', { name: words('taking.hand_in'), exact: true }).click()
    await page.waitForURL('**/result')
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await look('result')

    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl')
    assert.deepEqual(wide, [])
    assert.deepEqual(errors, [])
  }).timeout(120_000)
})
