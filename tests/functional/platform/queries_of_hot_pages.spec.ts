import { test } from '@japa/runner'
import { countQueries } from '#tests/support/count_queries'
import { browserOf, enroll, finish, makeLearning } from '#tests/support/learning'
import { makeCourse, publish } from '#tests/support/sample_course'
import { makeUser } from '#tests/support/tenants'
import db from '#platform/db'
import Course from '#courses/models/course'

/** A page and what comes before it: who asks, with which rights, in one transaction. */
const MOST_QUERIES = 8

async function makeBusyLearner() {
  const world = await makeLearning()
  const { tenant, course, learner, items } = world
  await finish(tenant, await enroll(tenant, course, learner), items.slice(0, 1))
  return world
}

test.group('Queries of hot pages', () => {
  test('a learner’s pages ask the database at most eight times', async ({ assert, client }) => {
    const { tenant, learner, items, path, course } = await makeBusyLearner()
    const browser = await browserOf(client, tenant, learner)

    for (const page of [
      '/home',
      '/catalog',
      `/c/${course.slug}`,
      `${path}/${items[0].lineageId}`,
      '/me/certificates',
    ]) {
      await browser.page(page)
      const queries = await countQueries(() => browser.page(page))
      assert.isAtMost(queries, MOST_QUERIES, page)
    }
  })

  test('lists of staff ask the database at most eight times', async ({ assert, client }) => {
    const { tenant } = await makeBusyLearner()
    const browser = await browserOf(client, tenant, await makeUser(tenant, ['tenant_admin']))

    for (const page of ['/admin/users', '/admin/enrollments']) {
      await browser.page(page)
      const queries = await countQueries(() => browser.page(page))
      assert.isAtMost(queries, MOST_QUERIES, page)
    }
  })

  test('home asks no more often for ten courses than for one', async ({ assert, client }) => {
    const { tenant, author, learner } = await makeBusyLearner()
    const browser = await browserOf(client, tenant, learner)
    await browser.page('/home')
    const forOne = await countQueries(() => browser.page('/home'))
    for (let number = 0; number < 9; number++) {
      const draft = await makeCourse(tenant, author)
      await publish(tenant, draft, author)
      const course = await db.asTenant(tenant.id, () => Course.findOrFail(draft.id))
      await enroll(tenant, course, learner)
    }
    await browser.page('/home')

    const forTen = await countQueries(() => browser.page('/home'))

    assert.equal(forTen, forOne)
  })
})
