import { test } from '@japa/runner'
import db from '#platform/db'
import User from '#identity/models/user'
import Course from '#courses/models/course'
import CourseVersion from '#courses/models/course_version'
import { NoTenant, afterCommit, currentTenantId } from '#platform/tenancy/scope'
import { assertRolesAreWalledOff } from '#platform/tenancy/role_check'
import { makeTenant, makeUser } from '#tests/support/tenants'

const course = (owner: User, title: string) => ({
  title,
  slug: `course-${crypto.randomUUID()}`,
  organizationId: owner.tenantId,
  createdBy: owner.id,
})

async function twoTenants() {
  const [one, two] = [await makeTenant(), await makeTenant()]
  const [ann, bob] = [await makeUser(one), await makeUser(two)]
  const foreign = await db.asTenant(one.id, () => Course.create(course(ann, 'Algebra')))
  return { one, two, ann, bob, foreign }
}

test.group('Tenancy', () => {
  test('a model reads and writes its own tenant only', async ({ assert }) => {
    const { two, foreign } = await twoTenants()

    const [found, all, changed, removed] = await db.asTenant(two.id, async () => [
      await Course.find(foreign.id),
      await Course.all(),
      await Course.query().where('id', foreign.id).update({ title: 'Stolen' }),
      await Course.query().where('id', foreign.id).delete(),
    ])

    assert.isNull(found)
    assert.lengthOf(all as Course[], 0)
    assert.deepEqual([changed, removed], [[0], [0]])
  })

  test('a raw query and a bulk update see their own tenant only', async ({ assert }) => {
    const { one, two } = await twoTenants()

    const counts = await db.asTenant(two.id, async () => {
      const { rows } = await db.rawQuery('SELECT count(*)::int AS n FROM courses')
      return { rows: rows[0].n, changed: await db.from('courses').update({ title: 'Stolen' }) }
    })

    const title = await db.asTenant(one.id, async () => (await Course.firstOrFail()).title)
    assert.deepEqual(counts, { rows: 0, changed: 0 })
    assert.equal(title, 'Algebra')
  })

  test('withCount and preload see their own tenant only', async ({ assert }) => {
    const { one, two, ann, foreign } = await twoTenants()
    await db.asTenant(one.id, () =>
      CourseVersion.create({
        courseId: foreign.id,
        versionNumber: '1',
        title: 'x',
        createdBy: ann.id,
      })
    )

    const inside = await db.asTenant(one.id, () =>
      Course.query().withCount('versions').preload('versions').firstOrFail()
    )
    const outside = await db.asTenant(two.id, () =>
      Course.query().withCount('versions').preload('versions')
    )

    assert.equal(Number(inside.$extras.versions_count), 1)
    assert.lengthOf(inside.versions, 1)
    assert.lengthOf(outside, 0)
  })

  test('a row cannot point at another tenant', async ({ assert }) => {
    const { two, ann } = await twoTenants()

    const attempt = () =>
      db.asTenant(two.id, () => Course.create({ ...course(ann, 'Stolen'), organizationId: two.id }))

    await assert.rejects(attempt, /violates foreign key constraint/)
  })

  test('a row cannot be written into another tenant', async ({ assert }) => {
    const { one, two } = await twoTenants()

    const attempt = () =>
      db.asTenant(two.id, () =>
        db.table('course_categories').insert({ tenant_id: one.id, name: 'x', slug: 'x' })
      )

    await assert.rejects(attempt, /violates row-level security policy/)
  })

  test('without a tenant everything throws', async ({ assert }) => {
    await assert.rejects(async () => Course.all(), NoTenant)
    await assert.rejects(async () => db.rawQuery('SELECT 1'), NoTenant)
    await assert.rejects(async () => User.create({ email: 'x@x.test' }), NoTenant)
    assert.throws(() => currentTenantId(), NoTenant)
  })

  test('parallel scopes see their own tenant only', async ({ assert }) => {
    const { one, two } = await twoTenants()

    const seen = await Promise.all(
      Array.from({ length: 30 }, (_, index) => {
        const { id } = index % 2 ? one : two
        return db.asTenant(id, async () => {
          const [users] = await Promise.all([User.all(), User.query().first(), db.from('users')])
          return users.every(({ tenantId }) => tenantId === id) && users.length === 1
        })
      })
    )

    assert.isTrue(seen.every(Boolean))
  })

  test('what happens after the commit does not happen after a rollback', async ({ assert }) => {
    const { one } = await twoTenants()
    const heard: string[] = []

    await db.asTenant(one.id, async () => afterCommit(() => heard.push('committed')))
    await db
      .asTenant(one.id, async () => {
        afterCommit(() => heard.push('rolled back'))
        throw new Error('no')
      })
      .catch(() => {})

    assert.deepEqual(heard, ['committed'])
  })

  test('a swallowed SQL error cannot end in a silent commit', async ({ assert }) => {
    const { one, ann } = await twoTenants()

    const attempt = () =>
      db.asTenant(one.id, async () => {
        await Course.create(course(ann, 'Lost'))
        await db.rawQuery('SELECT 1 / 0').catch(() => {})
      })

    await assert.rejects(attempt)
    const titles = await db.asTenant(one.id, async () =>
      (await Course.all()).map(({ title }) => title)
    )
    assert.deepEqual(titles, ['Algebra'])
  })

  test('boot refuses a role that can look over the walls', async ({ assert }) => {
    await assertRolesAreWalledOff('app')
    await assert.rejects(() => assertRolesAreWalledOff('owner'), /can see every tenant/)
  })
})
