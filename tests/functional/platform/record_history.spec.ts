import { test } from '@japa/runner'
import db from '#platform/db'
import { clock } from '#platform/clock'
import Course from '#courses/models/course'
import { browserOf } from '#tests/support/learning'
import { makeCourse } from '#tests/support/sample_course'
import { makeTenant, makeUser } from '#tests/support/tenants'

async function makeChangedCourse() {
  const tenant = await makeTenant()
  const author = await makeUser(tenant, ['author'], { firstName: 'Ada', lastName: 'Author' })
  const course = await makeCourse(tenant, author)
  const rename = async (title: string, subtitle = 'The same') => {
    clock.freeze(clock.now().plus({ hours: 1 }))
    await db.asTenant(
      tenant.id,
      async () => (await Course.findOrFail(course.id)).merge({ title, subtitle }).save(),
      { userId: author.id, label: 'Ada Author' }
    )
  }
  await rename('Fire safety')
  await rename('Fire drill', 'Another')
  return { tenant, author, course, rename, path: `/history/courses/${course.uuid}` }
}

test.group('History of a record', (group) => {
  group.each.teardown(() => clock.restore())

  test('tells who changed what, newest first, in words', async ({ assert, client }) => {
    const { tenant, author, path } = await makeChangedCourse()
    const browser = await browserOf(client, tenant, author)

    const page = await browser.page(path)

    const [newest, older] = page.body().props.history.entries
    assert.equal(newest.actor, 'Ada Author')
    assert.deepEqual(
      newest.changes.map(({ label, before, after }: any) => [label, before, after]),
      [
        ['Title', 'Fire safety', 'Fire drill'],
        ['Subtitle', 'The same', 'Another'],
      ]
    )
    assert.equal(older.changes[0].after, 'Fire safety')
  })

  test('shows two moments side by side, whatever lies between', async ({ assert, client }) => {
    const { tenant, author, path, rename } = await makeChangedCourse()
    const browser = await browserOf(client, tenant, author)
    const { moments } = (await browser.page(path)).body().props.history
    await rename('Fire alarm', 'Another')

    const page = await browser.page(`${path}?from=${moments[1].id}`)

    assert.deepEqual(
      page
        .body()
        .props.history.comparison.changes.map(({ label, before, after }: any) => [
          label,
          before,
          after,
        ]),
      [
        ['Title', 'Fire safety', 'Fire alarm'],
        ['Subtitle', 'The same', 'Another'],
      ]
    )
  })

  test('a field can be put back, which is a change like any other', async ({ assert, client }) => {
    const { tenant, author, course, path } = await makeChangedCourse()
    const browser = await browserOf(client, tenant, author)
    const { entries } = (await browser.page(path)).body().props.history
    clock.freeze(clock.now().plus({ hours: 1 }))

    await browser.post(`${path}/restorations`, { entry: entries[0].id, field: 'title' })

    const now = await db.asTenant(tenant.id, () => Course.findOrFail(course.id))
    const after = (await browser.page(path)).body().props.history.entries
    assert.equal(now.title, 'Fire safety')
    assert.equal(now.subtitle, 'Another')
    assert.lengthOf(after, entries.length + 1)
  })

  test('only declared fields can be put back', async ({ client }) => {
    const { tenant, author, path } = await makeChangedCourse()
    const browser = await browserOf(client, tenant, author)
    const { entries } = (await browser.page(path)).body().props.history

    const answer = await browser.post(`${path}/restorations`, {
      entry: entries[0].id,
      field: 'organizationId',
    })

    answer.assertStatus(404)
  })

  test('is hidden from who may not edit the record, and from other companies', async ({
    client,
  }) => {
    const { tenant, path } = await makeChangedCourse()
    const learner = await browserOf(client, tenant, await makeUser(tenant))
    const other = await makeTenant()
    const stranger = await browserOf(client, other, await makeUser(other, ['tenant_admin']))

    for (const browser of [learner, stranger]) {
      ;(await browser.page(path)).assertStatus(404)
      ;(await browser.get(`${path}/info`)).assertStatus(404)
    }
  })

  test('says who made it and who changed it last', async ({ assert, client }) => {
    const { tenant, author, path } = await makeChangedCourse()
    const browser = await browserOf(client, tenant, author)

    const facts = (await browser.get(`${path}/info`)).body()

    assert.equal(facts.updatedBy, 'Ada Author')
    assert.isString(facts.createdBy)
  })
})
