import { test } from '@japa/runner'
import type { Page } from 'playwright'
import db from '#platform/db'
import User from '#identity/models/user'
import { assertAccessible, collectErrors, isTooWide, signIn } from '#tests/support/browser'
import { makeTenant, makeUser, PASSWORD } from '#tests/support/tenants'

const LOOKS = [
  { locale: 'en', theme: 'light', direction: 'ltr' },
  { locale: 'en', theme: 'dark', direction: 'ltr' },
  { locale: 'ar', theme: 'light', direction: 'rtl' },
  { locale: 'ar', theme: 'dark', direction: 'rtl' },
] as const

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

/** Texts that are cut off without a sign that there is more. */
const cutTexts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => {
        const style = getComputedStyle(element)
        const isHeard = element.closest('.sr-only') !== null
        const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1
        const isHidden = style.overflowX === 'hidden' || style.overflowX === 'clip'
        const isText = element.textContent!.trim() !== ''
        return isText && isCut && isHidden && !isHeard && style.textOverflow !== 'ellipsis'
      })
      .map((element) => element.outerHTML.slice(0, 160))
  )

/** Things to press that are smaller than a finger or a shaking hand can hit (WCAG 2.2, 2.5.8), spacing apart. */
const tinyTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main button, main [role=checkbox], main [role=switch]')]
      .filter((element) => {
        // A box that is only heard is pressed by its label.
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect()
        return width > 1 && height > 1 && (width < 24 || height < 24)
      })
      .map((element) => element.outerHTML.slice(0, 160))
  )

test.group('The page of components', () => {
  for (const { locale, theme, direction } of LOOKS) {
    test(`is accessible, whole and mirrored in ${locale}, ${theme}`, async ({ assert, visit }) => {
      const tenant = await makeTenant()
      const user = await makeUser(tenant, ['tenant_admin'], { password: PASSWORD })
      await db.asTenant(tenant.id, async () =>
        (await User.findOrFail(user.id)).merge({ locale, theme }).save()
      )
      const page = await visit('/login')
      await signIn(page, user)
      const errors = collectErrors(page)

      for (const size of SIZES) {
        await page.setViewportSize(size)
        await page.goto('/design')
        await page.getByRole('heading', { level: 1 }).waitFor()
        const state = `${locale} ${theme} ${size.width}`

        await assertAccessible(page, assert, state)
        assert.isFalse(await isTooWide(page), `${state}: one has to scroll sideways`)
        assert.deepEqual(await cutTexts(page), [], `${state}: cut off`)
        assert.deepEqual(await tinyTargets(page), [], `${state}: too small to hit`)
        assert.equal(await page.locator('html').getAttribute('dir'), direction)
      }
      assert.deepEqual(errors, [])
    })
  }
})
