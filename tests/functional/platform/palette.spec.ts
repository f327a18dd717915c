import { test } from '@japa/runner'
import db from '#platform/db'
import Course from '#courses/models/course'
import { browserOf } from '#tests/support/learning'
import { makeCourse, publish } from '#tests/support/sample_course'
import { makeTenant, makeUser } from '#tests/support/tenants'

async function makeCompany() {
  const tenant = await makeTenant()
  const admin = await makeUser(tenant, ['tenant_admin'])
  const omar = await makeUser(tenant, [], { firstName: 'Omar', lastName: 'Haddad' })
  const draft = await makeCourse(tenant, admin)
  await db.asTenant(tenant.id, async () =>
    (await Course.findOrFail(draft.id)).merge({ title: 'GDPR Basics' }).save()
  )
  await publish(tenant, draft, admin)
  return { tenant, admin, omar }
}

const search = async (browser: any, words: string) =>
  (await browser.get(`/search?q=${encodeURIComponent(words)}`)).body()

const titlesOf = ({ groups }: any) =>
  groups.flatMap(({ kind, items }: any) => items.map(({ title }: any) => `${kind}: ${title}`))

test.group('The palette', () => {
  test('finds courses and people, also with a typo', async ({ assert, client }) => {
    const { tenant, admin } = await makeCompany()
    const browser = await browserOf(client, tenant, admin)

    assert.includeMembers(titlesOf(await search(browser, 'gdpr')), [
      'courses: GDPR Basics',
      'drafts: GDPR Basics',
    ])
    assert.include(titlesOf(await search(browser, 'GDPR Bascis')), 'courses: GDPR Basics')
    assert.include(titlesOf(await search(browser, 'hadad')), 'people: Omar Haddad')
  })

  test('shows nobody what they may not see', async ({ assert, client }) => {
    const { tenant, omar } = await makeCompany()
    const learner = await browserOf(client, tenant, omar)
    const other = await makeTenant()
    const stranger = await browserOf(client, other, await makeUser(other, ['tenant_admin']))

    assert.deepEqual(titlesOf(await search(learner, 'omar')), [])
    assert.deepEqual(titlesOf(await search(learner, 'gdpr')), ['courses: GDPR Basics'])
    assert.deepEqual(titlesOf(await search(stranger, 'gdpr')), [])
  })

  test('understands an assignment, and does it', async ({ assert, client }) => {
    const { tenant, admin, omar } = await makeCompany()
    const browser = await browserOf(client, tenant, admin)
    const [command] = (await search(browser, 'assign gdpr to omar until friday')).commands

    await browser.post(command.href, command.data)

    const enrollment = await db.asTenant(tenant.id, () =>
      db.from('course_enrollments').where('user_id', omar.id).firstOrFail()
    )
    assert.match(command.title, /^Assign “GDPR Basics” to Omar Haddad until /)
    assert.equal(enrollment.due_at.getUTCDay(), 5)
  })

  test('does not offer what one may not do', async ({ assert, client }) => {
    const { tenant, omar } = await makeCompany()
    const browser = await browserOf(client, tenant, omar)

    assert.deepEqual((await search(browser, 'assign gdpr to omar')).commands, [])
  })

  test('survives whatever is typed', async ({ assert, client }) => {
    const { tenant, admin } = await makeCompany()
    const browser = await browserOf(client, tenant, admin)

    for (const words of ["';--", '%_\\', '<script>', 'a'.repeat(5000), '\u0000\u202e!!', '& | !']) {
      const answer = await browser.get(`/search?q=${encodeURIComponent(words)}`)
      assert.equal(answer.status(), 200, words)
    }
  })
})
