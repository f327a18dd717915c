import { test } from '@japa/runner'
import type { Locator, Page } from 'playwright'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { keepProcess } from '#administration/metrics/watch_process'
import { tellProcesses } from '#administration/maintenance/actions/tell_processes'
import { assertAccessible, collectErrors, isTooWide, signIn } from '#tests/support/browser'
import { makeQuiz } from '#tests/support/quizzes'
import { makeTenant, makeUser, PASSWORD } from '#tests/support/tenants'

const person = { password: PASSWORD }

const system = () => db.connection('system')

/** A moment as the field takes it from the keyboard, hours from now in UTC. */
async function typeMoment(page: Page, field: Locator, hours: number) {
  const at = clock.now().toUTC().plus({ hours })
  const parts: Record<string, string> = {
    month: at.toFormat('LL'),
    day: at.toFormat('dd'),
    year: at.toFormat('yyyy'),
    hour: at.toFormat('hh'),
    minute: at.toFormat('mm'),
    dayPeriod: at.toFormat('a'),
  }
  for (const segment of await field.getByRole('spinbutton').all()) {
    await segment.focus()
    await page.keyboard.type(parts[(await segment.getAttribute('data-type'))!])
  }
}

test.group('Operations in the browser', (group) => {
  group.each.teardown(async () => {
    await system().from('system_maintenance').delete()
    await tellProcesses()
  })

  test('a system administrator announces, extends and ends maintenance; people see it and come back', async ({
    assert,
    visit,
    browser,
  }) => {
    const tenant = await makeTenant()
    const operator = await makeUser(tenant, ['system_admin'], person)
    const learner = await makeUser(tenant, [], person)
    const page = await visit('/login')
    const complaints = collectErrors(page)
    const clean = () => assertAccessible(page, assert, page.url())
    await signIn(page, operator)

    await page.goto('/system/maintenance')
    await clean()
    await page.getByRole('link', { name: 'Announce maintenance' }).first().click()
    await page.getByRole('group', { name: 'Begins' }).waitFor()
    await clean()
    await typeMoment(page, page.getByRole('group', { name: 'Begins' }), 0)
    await typeMoment(page, page.getByRole('group', { name: 'Ends' }), 2)
    await page.locator('input[name=title]').fill('A faster database')
    await page.getByText('In German').click()
    await page.locator('input[name="translations.de.title"]').fill('Eine schnellere Datenbank')
    await page.getByRole('checkbox', { name: /^Tell everybody/ }).uncheck({ force: true })
    await page.getByRole('button', { name: 'Announce maintenance' }).click()
    await page.getByText('Going on').waitFor()
    await page.getByRole('complementary', { name: 'Maintenance' }).waitFor()
    await clean()
    const { translations } = await system().from('system_maintenance').firstOrFail()

    const phone = await browser.newContext({
      viewport: { width: 390, height: 844 },
      baseURL: new URL(page.url()).origin,
    })
    const away = await phone.newPage()
    await signIn(away, learner)
    await away.getByRole('heading', { name: 'A faster database' }).waitFor()
    await assertAccessible(away, assert, 'closed')
    await away.getByRole('link', { name: 'Status page' }).click()
    await away.getByText('Maintenance goes on').waitFor()
    await assertAccessible(away, assert, 'status')
    const tooWide = await isTooWide(away)

    await page.getByRole('button', { name: 'Extend' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Extend' }).click()
    await page.getByText('Extended.').first().waitFor()
    await page.getByRole('button', { name: 'End now' }).click()
    await page.getByLabel('What was done').fill('Twice as fast.')
    await clean()
    await page.getByRole('dialog').getByRole('button', { name: 'End now' }).click()
    await page.getByText('Over', { exact: true }).waitFor()
    await away.goto('/home')
    await away.getByRole('heading', { level: 1 }).waitFor()
    await away.goto('/status')
    await away.getByText('Twice as fast.').waitFor()

    await phone.close()
    assert.equal(translations.de.title, 'Eine schnellere Datenbank')
    assert.isFalse(tooWide)
    assert.deepEqual(complaints, [])
  })

  test('a notice that was read stays away until the window is moved', async ({ visit }) => {
    const tenant = await makeTenant()
    const operator = await makeUser(tenant, ['system_admin'], person)
    const learner = await makeUser(tenant, [], person)
    const startsAt = clock.now().plus({ hours: 3 }).startOf('minute')
    const columns = {
      title: 'A faster database',
      effect: 'closed',
      scheduled_start_at: startsAt.toJSDate(),
      scheduled_end_at: startsAt.plus({ hours: 1 }).toJSDate(),
      tenant_id: tenant.id,
      created_by: operator.id,
    }
    await system().table('system_maintenance').insert(columns)
    await tellProcesses()
    const page = await visit('/login')
    await signIn(page, learner)
    const notice = page.getByRole('complementary', { name: 'Maintenance' })

    await notice.getByRole('button', { name: 'Put this message away' }).click()
    await notice.waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await notice.waitFor({ state: 'detached' })
    const later = startsAt.plus({ hours: 2 })
    await system()
      .from('system_maintenance')
      .update({
        scheduled_start_at: later.toJSDate(),
        scheduled_end_at: later.plus({ hours: 1 }).toJSDate(),
      })
    await tellProcesses()
    await page.reload()

    await notice.getByText('A faster database').waitFor()
  })

  test('an exam that is open goes on past its first end when it got time back', async ({
    assert,
    visit,
  }) => {
    const quiz = await makeQuiz({ settings: { timeLimit: 60 }, password: PASSWORD })
    const attempt = () => system().from('assessment_attempts').where('tenant_id', quiz.tenant.id)
    const page = await visit('/login')
    await signIn(page, quiz.learner)
    await page.goto(`${quiz.path}/quiz`)
    await page.getByRole('button', { name: /Start|Begin/ }).click()
    await page.waitForURL('**/attempts/*')
    const soon = clock.now().plus({ seconds: 6 })
    await attempt().update({ deadline_at: soon.toJSDate() })
    await page.reload()
    await page.getByRole('timer').waitFor()

    await attempt().update({ deadline_at: soon.plus({ hours: 2 }).toJSDate() })
    await page
      .getByRole('timer')
      .getByText(/^(1:59|2:00):/)
      .waitFor()
    const { status } = await attempt().firstOrFail()

    assert.equal(status, 'in_progress')
    assert.include(page.url(), '/attempts/')
    assert.notInclude(page.url(), 'result')
  })

  test('health and metrics can be read by everybody, also as tables', async ({ assert, visit }) => {
    const tenant = await makeTenant()
    const operator = await makeUser(tenant, ['system_admin'], person)
    const page = await visit('/login')
    const complaints = collectErrors(page)
    await signIn(page, operator)
    await keepProcess()

    await page.goto('/system/health')
    await page.getByRole('heading', { name: 'Backups' }).waitFor()
    await assertAccessible(page, assert, 'health')
    await page.getByRole('link', { name: 'Over time' }).click()
    await page.getByRole('heading', { name: 'Memory of the largest process' }).waitFor()
    await page.getByText('Show as a table').first().click()
    await assertAccessible(page, assert, 'metrics')
    await page.getByRole('link', { name: 'Last day' }).click()
    await page.waitForURL('**span=day')

    assert.deepEqual(complaints, [])
  })
})
