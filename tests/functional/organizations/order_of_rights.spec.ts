import { test } from '@japa/runner'
import fc from 'fast-check'
import db from '#platform/db'
import Course from '#courses/models/course'
import CourseCategory from '#courses/models/course_category'
import Organization from '#organizations/models/organization'
import Role from '#organizations/models/role'
import { whereReached } from '#courses/queries/where_reached'
import { clock } from '#platform/clock'
import { loadGrants } from '#platform/permissions/load_grants'
import { peopleWhoMay } from '#platform/permissions/people_who_may'
import { makeTenant, makeUser } from '#tests/support/tenants'

/** A line of roles, each below the one before; what each says of the permission (null: nothing). */
type Say = boolean | null
type Place = 'company' | 'north' | 'city' | 'south' | 'safety' | 'forklifts' | 'course0' | 'course1'
type Given = { role: number; place: Place; isOver: boolean }
type Exception = { granted: boolean; place: Place; isOver: boolean }
type Situation = { says: Say[]; given: Given[]; exceptions: Exception[] }

const PLACES: Place[] = [
  'company',
  'north',
  'city',
  'south',
  'safety',
  'forklifts',
  'course0',
  'course1',
]
const BRANCHES = ['north', 'city', 'south']

/** Where each course of the company lies: its branch and those above it, its category likewise, itself. */
const COURSES: Place[][] = [
  ['company', 'north', 'city', 'safety', 'forklifts', 'course0'],
  ['company', 'north', 'safety', 'course1'],
  ['company', 'south'],
  ['company'],
]

const place = fc.constantFrom(...PLACES)
const situation: fc.Arbitrary<Situation> = fc.record({
  says: fc.array(fc.constantFrom(true, false, null), { minLength: 5, maxLength: 5 }),
  given: fc.uniqueArray(fc.record({ role: fc.nat(4), place, isOver: fc.boolean() }), {
    maxLength: 4,
    selector: ({ role, place: where }) => `${role} ${where}`,
  }),
  exceptions: fc.uniqueArray(fc.record({ granted: fc.boolean(), place, isOver: fc.boolean() }), {
    maxLength: 3,
    selector: ({ place: where }) => where,
  }),
})

/** The rule in plain words, told a second time: user deny, user allow, role deny, role allow, no. */
function verdict({ says, given, exceptions }: Situation, reached: Place[]) {
  const reaches = (line: { place: Place; isOver: boolean }) =>
    !line.isOver && reached.includes(line.place)
  const nearest = (role: number) => says.slice(0, role + 1).findLast((say) => say !== null)
  const byException = exceptions.filter(reaches).map(({ granted }) => granted)
  if (byException.length) return !byException.includes(false)
  const byRole = given.filter(reaches).map(({ role }) => nearest(role))
  return byRole.includes(true) && !byRole.includes(false)
}

async function makeCompany() {
  const tenant = await makeTenant()
  const author = await makeUser(tenant)
  return db.asTenant(tenant.id, async () => {
    const branch = (name: string, parentId: number) =>
      Organization.create({ name, slug: name, type: 'division', parentId })
    const north = await branch('north', tenant.id)
    const city = await branch('city', north.id)
    const south = await branch('south', tenant.id)
    const safety = await CourseCategory.create({ name: 'Safety', slug: 'safety' })
    const forklifts = await CourseCategory.create({
      name: 'Forklifts',
      slug: 'forklifts',
      parentId: safety.id,
    })
    const homes = [
      { organizationId: city.id, categoryId: forklifts.id },
      { organizationId: north.id, categoryId: safety.id },
      { organizationId: south.id },
      { organizationId: tenant.id },
    ]
    const courses: Course[] = []
    for (const [number, home] of homes.entries()) {
      courses.push(
        await Course.create({
          title: `Course ${number}`,
          slug: `course-${number}`,
          createdBy: author.id,
          ...home,
        })
      )
    }
    const ids: Record<string, number> = {
      north: north.id,
      city: city.id,
      south: south.id,
      safety: safety.id,
      forklifts: forklifts.id,
      course0: courses[0].id,
      course1: courses[1].id,
    }
    const [permission] = await db.from('permissions').where('slug', 'courses.edit').select('id')
    return { tenant, courses, ids, permissionId: permission.id as number }
  })
}

type Company = Awaited<ReturnType<typeof makeCompany>>

const contextOf = ({ ids }: Company, where: Place) => {
  if (where === 'company') return { context_type: null, context_id: null }
  if (BRANCHES.includes(where)) return { context_type: 'organization', context_id: ids[where] }
  const type = where.startsWith('course') ? 'course' : 'category'
  return { context_type: type, context_id: ids[where] }
}

const endOf = (isOver: boolean) =>
  clock
    .now()
    .plus({ days: isOver ? -1 : 1 })
    .toISO()

/** Writes a situation down for somebody new. */
async function settle(company: Company, { says, given, exceptions }: Situation) {
  const user = await makeUser(company.tenant)
  await db.asTenant(company.tenant.id, async () => {
    const roles: number[] = []
    for (const say of says) {
      const slug = `r${user.id}-${roles.length}`
      const role = await Role.create({ name: slug, slug, parentRoleId: roles.at(-1) ?? null })
      roles.push(role.id)
      if (say === null) continue
      const row = { role_id: role.id, permission_id: company.permissionId, granted: say }
      await db.table('role_permissions').insert(row)
    }
    for (const { role, place: where, isOver } of given) {
      const { context_type, context_id } = contextOf(company, where)
      const isBranch = context_type === 'organization'
      await db.table('user_roles').insert({
        user_id: user.id,
        role_id: roles[role],
        organization_id: isBranch ? context_id : null,
        context_type: isBranch ? null : context_type,
        context_id: isBranch ? null : context_id,
        expires_at: endOf(isOver),
      })
    }
    for (const { granted, place: where, isOver } of exceptions) {
      await db.table('user_permissions').insert({
        user_id: user.id,
        permission_id: company.permissionId,
        granted,
        ...contextOf(company, where),
        expires_at: endOf(isOver),
      })
    }
  })
  return user
}

test.group('The order of rights', () => {
  test('what one may, what a list shows and what is explained never disagree', async ({
    assert,
  }) => {
    const company = await makeCompany()

    await fc.assert(
      fc.asyncProperty(situation, async (told) => {
        const user = await settle(company, told)

        await db.asTenant(company.tenant.id, async () => {
          const grants = await loadGrants(user.id)
          const expected = company.courses.filter((_, n) => verdict(told, COURSES[n]))
          const listed = await whereReached(
            db.from('courses as c').where('c.tenant_id', company.tenant.id),
            'c',
            grants,
            'courses.edit'
          )
            .orderBy('c.id')
            .select('c.id')
          assert.deepEqual(
            company.courses.filter(({ scope }) => grants.can('courses.edit', scope)),
            expected
          )
          assert.deepEqual(
            company.courses.filter(({ scope }) => grants.explain('courses.edit', scope).allowed),
            expected
          )
          assert.deepEqual(
            listed.map(({ id }) => id),
            expected.map(({ id }) => id)
          )
          if (expected.length) assert.isTrue(grants.anywhere('courses.edit'))
          const told_of = await peopleWhoMay('courses.edit')
          assert.equal(told_of.includes(user.id), grants.anywhere('courses.edit'))
          await db
            .from('user_roles')
            .where({ user_id: user.id, tenant_id: company.tenant.id })
            .delete()
          await db
            .from('user_permissions')
            .where({ user_id: user.id, tenant_id: company.tenant.id })
            .delete()
        })
      }),
      { numRuns: 60, seed: 27 }
    )
  }).timeout(120_000)

  test('an exception that allows beats the denial of a role, one that denies beats everything', async ({
    assert,
  }) => {
    const company = await makeCompany()
    const held = [{ role: 1, place: 'company', isOver: false } as const]
    const says = [true, false, null, null, null]
    const everywhere = { place: 'company', isOver: false } as const
    const may = async (exceptions: Exception[]) => {
      const user = await settle(company, { says, given: held, exceptions })
      return db.asTenant(company.tenant.id, async () =>
        (await loadGrants(user.id)).can('courses.edit', company.courses[0].scope)
      )
    }

    assert.isFalse(await may([]))
    assert.isTrue(await may([{ granted: true, ...everywhere }]))
    assert.isTrue(await may([{ granted: true, place: 'course0', isOver: false }]))
    assert.isFalse(
      await may([
        { granted: true, ...everywhere },
        { granted: false, place: 'course0', isOver: false },
      ])
    )
  })
})
