import { AxeBuilder } from '@axe-core/playwright'
import type { Assert } from '@japa/assert'
import type { Locator, Page } from 'playwright'
import type User from '#identity/models/user'
import { PASSWORD } from '#tests/support/tenants'

/** Signs somebody in through the pages; they were made with `PASSWORD`. */
export async function signIn(page: Page, user: User) {
  await page.goto('/login')
  await page.locator('input[name=email]').fill(user.email)
  await page.keyboard.press('Enter')
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/login'))
}

/** What fades in has its colours only at the end. */
const whenStill = (page: Page) =>
  page.evaluate(() => {
    const passing = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
    return Promise.race([
      Promise.allSettled(passing.map((animation) => animation.finished)),
      new Promise((resolve) => setTimeout(resolve, 2000)),
    ]).then(() => null)
  })

/** WCAG 2.2 AA, as far as a machine can tell. A message that was just fading in is looked at again. */
export async function assertAccessible(page: Page, assert: Assert, state: string) {
  const found = (await faultsOf(page)).length > 0 ? await faultsOf(page) : []
  assert.deepEqual(found, [], state)
}

async function faultsOf(page: Page): Promise<string[]> {
  await whenStill(page)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    // React Aria's own announcements, which come and go.
    .exclude('[data-live-announcer]')
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)[0]}`)
}

/** What the browser complained about; read it at the end. */
export function collectErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  return errors
}

const MOST_STOPS = 80

/** Goes there as somebody without a mouse does; no more stops than a page may have. */
export async function tabTo(page: Page, target: Locator) {
  await target.first().waitFor()
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not reach ${target}`)
}

/** Whether one has to scroll sideways. */
export const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
