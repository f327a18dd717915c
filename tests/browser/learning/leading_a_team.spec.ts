import { test } from '@japa/runner'
import db from '#platform/db'
import { clock } from '#platform/clock'
import type { NewUser } from '#identity/actions/create_user'
import UserProfile from '#identity/models/user_profile'
import { assertAccessible, collectErrors, isTooWide, signIn } from '#tests/support/browser'
import { enroll, makeLearning } from '#tests/support/learning'
import { clearRateLimits, makeUser, PASSWORD } from '#tests/support/tenants'

async function makeTeam(manager: Partial<NewUser> = {}) {
  const made = await makeLearning()
  const { tenant, learner, course } = made
  const marco = await makeUser(tenant, ['manager'], {
    firstName: 'Marco',
    lastName: 'Manager',
    password: PASSWORD,
    ...manager,
  })
  const noor = await makeUser(tenant, [], { firstName: 'Noor', lastName: 'New-hire' })
  await db.asTenant(tenant.id, async () => {
    for (const { id } of [learner, noor]) {
      const profile = await UserProfile.findByOrFail('userId', id)
      await profile.merge({ managerId: marco.id }).save()
    }
  })
  await enroll(tenant, course, learner, {
    type: 'manager',
    by: marco,
    due: { at: clock.now().minus({ days: 12 }), zone: 'Europe/Berlin' },
  })
  return { ...made, marco, noor }
}

test.group('Leading a team, in a browser', (group) => {
  group.each.setup(() => clearRateLimits())

  test('who is late and why, a course for another, a new date', async ({
    assert,
    browserContext,
  }) => {
    const { course, marco } = await makeTeam()
    const page = await browserContext.newPage()
    const errors = collectErrors(page)
    await signIn(page, marco)
    await page.goto('/team')
    await page.getByRole('heading', { level: 1, name: 'My team' }).waitFor()
    await assertAccessible(page, assert, 'team')

    await page.getByRole('link', { name: 'Overdue' }).click()
    await page.getByRole('button', { name: 'Remove filter Status is Overdue' }).waitFor()
    await page.getByRole('row', { name: /Lina/ }).locator('summary').click()
    await page.getByText('Complete “First”').waitFor()
    await assertAccessible(page, assert, 'overdue with reasons')

    await page.getByRole('checkbox', { name: 'Select Lina Learner' }).check({ force: true })
    await page.getByRole('button', { name: 'Set due date' }).click()
    await page.getByRole('dialog').getByLabel('No deadline any more').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Set due date' }).click()
    await page.getByText('Enter a date.').first().waitFor()
    await assertAccessible(page, assert, 'date missing')
    await page.getByText('No deadline any more').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Set due date' }).click()
    await page.getByRole('heading', { name: 'Set due date: done' }).waitFor()
    await assertAccessible(page, assert, 'result of the date')

    await page.goto('/team/assign')
    await page.getByRole('combobox', { name: 'People' }).fill('noor')
    await page.getByRole('option', { name: /Noor New-hire/ }).click()
    await page.getByRole('button', { name: 'Remove Noor New-hire' }).waitFor()
    await page.getByRole('combobox', { name: 'Course' }).fill('sample')
    await page.getByRole('option', { name: /A sample course/ }).click()
    await assertAccessible(page, assert, 'assigning')
    await page.getByRole('button', { name: 'Assign', exact: true }).click()
    await page.getByRole('heading', { name: `“${course.title}” assigned` }).waitFor()
    await page.getByText('1 assigned.').waitFor()
    await assertAccessible(page, assert, 'result')

    await page.getByRole('link', { name: 'Back to the list' }).click()
    await page.getByRole('link', { name: /Noor New-hire/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Noor New-hire' }).waitFor()
    await assertAccessible(page, assert, 'person')
    assert.deepEqual(errors, [])
  })

  test('on a phone and in German', async ({ assert, browserContext }) => {
    const { course, marco } = await makeTeam({ locale: 'de' })
    const page = await browserContext.newPage()
    page.setDefaultTimeout(15_000)
    const errors = collectErrors(page)
    const clean = async (state: string) => {
      await assertAccessible(page, assert, state)
      assert.isFalse(await isTooWide(page), state)
    }
    await page.setViewportSize({ width: 390, height: 844 })
    await signIn(page, marco)

    await page.getByRole('heading', { name: 'Was Sie betreuen' }).waitFor()
    await clean('home')
    await page.getByRole('link', { name: 'Überfällig in Ihrem Team' }).click()
    await page.getByRole('heading', { level: 1, name: 'Mein Team' }).waitFor()
    await page.getByRole('row', { name: /Lina/ }).locator('summary').click()
    await page.getByText('„First“ abschließen').waitFor()
    await clean('team')

    await page.getByRole('link', { name: /Lina Learner/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Lina Learner' }).waitFor()
    await clean('person')

    await page.goto('/team/assign')
    await page.getByRole('combobox', { name: 'Personen' }).fill('noor')
    await page.getByRole('option', { name: /Noor New-hire/ }).click()
    await page.getByRole('combobox', { name: 'Kurs' }).fill('sample')
    await page.getByRole('option', { name: /A sample course/ }).click()
    await clean('assigning')
    await page.getByRole('button', { name: 'Zuweisen', exact: true }).click()
    await page.getByRole('heading', { name: `„${course.title}“ zugewiesen` }).waitFor()
    await clean('result')
    assert.deepEqual(errors, [])
  })
})
