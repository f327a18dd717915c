import { test } from '@japa/runner'
import db from '#platform/db'
import Course from '#courses/models/course'
import CourseCategory from '#courses/models/course_category'
import { makeCourse } from '#tests/support/sample_course'
import { makeTenant, makeUser, signedIn, type TestTenant } from '#tests/support/tenants'

async function adminOf() {
  const tenant = await makeTenant()
  const admin = await makeUser(tenant, ['tenant_admin'])
  return { tenant, admin, session: await signedIn(tenant, admin) }
}

const all = (tenant: TestTenant) =>
  db.asTenant(tenant.id, () => CourseCategory.query().orderBy('sortOrder').orderBy('id'))

test.group('Categories', () => {
  test('are added in order, moved, renamed without losing their address', async ({
    client,
    assert,
  }) => {
    const { tenant, session } = await adminOf()
    for (const name of ['Safety', 'Sales']) {
      await client
        .post('/admin/categories')
        .withCsrfToken()
        .withSession(session)
        .redirects(0)
        .json({ name })
    }
    const [safety, sales] = await all(tenant)

    await client
      .post(`/admin/categories/${sales.uuid}/moves`)
      .withCsrfToken()
      .withSession(session)
      .redirects(0)
      .json({ direction: 'up' })
    await client
      .put(`/admin/categories/${safety.uuid}`)
      .withCsrfToken()
      .withSession(session)
      .redirects(0)
      .json({ name: 'Work safety' })

    const now = await all(tenant)
    assert.deepEqual(
      now.map(({ name, slug }) => [name, slug]),
      [
        ['Sales', 'sales'],
        ['Work safety', 'safety'],
      ]
    )
  })

  test('cannot come to lie below themselves', async ({ client, assert }) => {
    const { tenant, session } = await adminOf()
    const [above, below] = await db.asTenant(tenant.id, async () => {
      const one = await CourseCategory.create({ name: 'One', slug: 'one' })
      return [one, await CourseCategory.create({ name: 'Two', slug: 'two', parentId: one.id })]
    })

    const response = await client
      .put(`/admin/categories/${above.uuid}`)
      .withCsrfToken()
      .withSession(session)
      .redirects(0)
      .header('accept', 'application/json')
      .json({ name: 'One', parent: below.uuid })

    response.assertStatus(409)
    assert.isNull((await all(tenant)).find(({ name }) => name === 'One')!.parentId)
  })

  test('are deleted only when nothing is in them', async ({ client, assert }) => {
    const { tenant, admin, session } = await adminOf()
    const course = await makeCourse(tenant, admin)
    const category = await db.asTenant(tenant.id, async () => {
      const full = await CourseCategory.create({ name: 'Full', slug: 'full' })
      await (await Course.findOrFail(course.id)).merge({ categoryId: full.id }).save()
      return full
    })

    const refused = await client
      .delete(`/admin/categories/${category.uuid}`)
      .withCsrfToken()
      .withSession(session)
      .redirects(0)
      .header('accept', 'application/json')

    refused.assertStatus(409)
    assert.lengthOf(await all(tenant), 1)
  })

  test('are nothing for people without the permission', async ({ client }) => {
    const tenant = await makeTenant()
    const session = await signedIn(tenant, await makeUser(tenant, ['manager']))

    const response = await client.get('/admin/categories').withSession(session)

    response.assertStatus(404)
  })
})
