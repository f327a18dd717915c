import { test } from '@japa/runner'
import type { Page } from 'playwright'
import db from '#platform/db'
import { collectErrors, signIn } from '#tests/support/browser'
import { clearRateLimits, PASSWORD, makeUser } from '#tests/support/tenants'
import QuestionBank from '#assessments/models/question_bank'
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
})
