import { Readable } from 'node:stream'
import { test } from '@japa/runner'
import type { Page } from 'playwright'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { contentUrl } from '#platform/files/serving/content_address'
import { storeMadeFile } from '#platform/files/store_file'
import type User from '#identity/models/user'
import { signIn } from '#tests/support/browser'
import {
  clearRateLimits,
  makeTenant,
  makeUser,
  PASSWORD,
  type TestTenant,
} from '#tests/support/tenants'

/** Tries what a thief would and tells its page, or shows, what came of it. */
const THIEF = `
  const attempt = async (work) => {
    try { return String(await work()) } catch (error) { return 'refused: ' + error.name }
  }
  const tell = async () => {
    const found = {
      runs: 'yes',
      cookie: await attempt(() => document.cookie || 'nothing'),
      storage: await attempt(() => localStorage.length),
      parent: await attempt(() => parent === window ? 'refused: alone' : parent.document.title),
      api: await attempt(async () => (await fetch(new URL('/api/v1/people', HOST), { credentials: 'include' })).status),
      page: await attempt(async () => (await fetch(new URL('/home', HOST), { credentials: 'include' })).status),
    }
    parent.postMessage(found, '*')
    document.documentElement.dataset.found = JSON.stringify(found)
  }
  tell()`

const pages = {
  'text/html': (script: string) => `<!doctype html><title>Thief</title><script>${script}</script>`,
  'image/svg+xml': (script: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg"><script><![CDATA[${script}]]></script></svg>`,
}

type Mime = keyof typeof pages

/** Keeps a file as a package would bring it, and answers with its address. */
const keep = (tenant: TestTenant, owner: User, mime: Mime) =>
  db.asTenant(
    tenant.id,
    async () => {
      const script = THIEF.replaceAll('HOST', JSON.stringify(process.env.APP_URL))
      const { uuid } = await storeMadeFile({
        content: Readable.from([Buffer.from(pages[mime](script))]),
        filename: 'thief.html',
        mime,
        kind: 'other',
        relatedType: 'package',
        relatedId: null,
        expiresAt: clock.now().plus({ days: 1 }),
      })
      return contentUrl(uuid, 'thief.html')
    },
    { userId: owner.id }
  )

/** What it found out when it is shown within a page of ours. */
const framed = (page: Page, address: string) =>
  page.evaluate(
    (src) =>
      new Promise<Record<string, string>>((resolve) => {
        window.addEventListener('message', ({ data }) => data.runs && resolve(data))
        document.body.append(Object.assign(document.createElement('iframe'), { src }))
      }),
    address
  )

/** The same when somebody opens its address. */
async function opened(page: Page, address: string) {
  await page.goto(address)
  const root = page.locator('[data-found]')
  return JSON.parse((await root.getAttribute('data-found'))!)
}

test.group('Content that runs scripts', (group) => {
  group.each.setup(() => clearRateLimits())

  for (const mime of Object.keys(pages) as Mime[]) {
    test(`as ${mime} reaches neither cookie nor page nor API of who looks at it`, async ({
      assert,
      browserContext,
    }) => {
      const tenant = await makeTenant()
      const tara = await makeUser(tenant, ['tenant_admin'], { password: PASSWORD })
      const address = await keep(tenant, tara, mime)
      const page = await browserContext.newPage()
      await signIn(page, tara)

      for (const found of [await framed(page, address), await opened(page, address)]) {
        assert.equal(found.runs, 'yes')
        for (const treasure of ['cookie', 'storage', 'parent', 'api', 'page'])
          assert.match(found[treasure], /^refused: /, treasure)
      }
    })
  }

  test('could reach them without the sandbox: the attempts are real', async ({
    assert,
    browserContext,
  }) => {
    const tenant = await makeTenant()
    const tara = await makeUser(tenant, ['tenant_admin'], { password: PASSWORD })
    const page = await browserContext.newPage()
    await signIn(page, tara)

    const status = await page.evaluate(async () => (await fetch('/home')).status)

    assert.equal(status, 200)
  })
})
