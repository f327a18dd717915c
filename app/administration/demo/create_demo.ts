import { DateTime } from 'luxon'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { actAs } from '#platform/tenancy/scope'
import { createUser } from '#identity/actions/create_user'
import type User from '#identity/models/user'
import { assignRole } from '#organizations/actions/assign_role'
import { brandColor } from '#platform/branding/settings'
import { writeSettings } from '#platform/settings/write_settings'
import { createTenant } from '#organizations/actions/create_tenant'
import { tellDemoNews } from '#administration/demo/tell_demo_news'
import { COLLEAGUES } from '#administration/demo/colleagues'
import { createDemoOrganizations } from '#administration/demo/organizations'
import { createDemoCourse } from '#administration/demo/create_demo_course'
import { createDemoHistory } from '#administration/demo/create_demo_history'
import { PEOPLE } from '#administration/demo/people'
import { demoCourseSlugs, readDemoCourse } from '#administration/demo/read_demo_course'

const MONTHS_OF_HISTORY = 7

/** Both demo companies with people, courses and months of history, unless there is a tenant already. */
export async function createDemo() {
  if (await db.connection('system').from('tenants').first()) return
  const now = clock.now()
  clock.freeze(now.minus({ months: MONTHS_OF_HISTORY }))
  try {
    await createTenant(ACME, () => fillAcme(now))
    await createTenant(GLOBEX, fillGlobex)
  } finally {
    clock.restore()
  }
}

const ACME = {
  slug: 'acme',
  name: 'Acme Manufacturing',
  timezone: 'Europe/Berlin',
}

const GLOBEX = {
  slug: 'globex',
  name: 'Globex Health',
  timezone: 'America/Los_Angeles',
}

async function fillAcme(now: DateTime) {
  const people = await createPeople('acme')
  for (const [firstName, lastName, department, jobTitle] of COLLEAGUES) {
    const email = `${firstName}.${lastName}@acme.test`.normalize('NFD').replace(/[^\w.@-]/g, '')
    const profile = { department, jobTitle }
    people.set(
      firstName,
      await createPerson({
        firstName,
        lastName,
        email,
        timezone: 'Europe/Berlin',
        profile,
        roles: [],
      })
    )
  }
  await createDemoOrganizations('acme')
  await createCourses(people.get('Ada')!, await demoCourseSlugs())
  await createDemoHistory(people, now)
  await tellDemoNews(now)
}

/** Small, so that somebody with two companies sees the difference. */
async function fillGlobex() {
  await writeSettings([{ definition: brandColor, value: '#0f766e' }], 'tenant')
  const people = await createPeople('globex')
  await createDemoOrganizations('globex')
  await createCourses(people.get('Gus')!, ['first-aid', 'gdpr-basics'])
}

async function createCourses(author: User, slugs: string[]) {
  actAs({ userId: author.id, label: `${author.name} <${author.email}>` })
  for (const slug of slugs) await createDemoCourse(await readDemoCourse(slug), author)
}

async function createPeople(tenant: 'acme' | 'globex') {
  const people = new Map<string, User>()
  for (const { manager, ...person } of PEOPLE[tenant]) {
    const managerId = manager ? people.get(manager)!.id : null
    const profile = { ...person.profile, managerId }
    people.set(person.firstName, await createPerson({ ...person, profile, password: 'Demo!2345' }))
  }
  return people
}

async function createPerson({ roles, ...person }: (typeof PEOPLE)['acme'][number]) {
  const user = await createUser(person)
  for (const role of ['learner', ...roles]) await assignRole(user.id, role)
  return user
}
