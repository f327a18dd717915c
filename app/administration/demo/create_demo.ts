import db from '#platform/db'
import { createTenant } from '#organizations/actions/create_tenant'
import { assignRole } from '#organizations/actions/assign_role'
import { createUser } from '#identity/actions/create_user'
import { PEOPLE } from '#administration/demo/people'

/** Both demo companies with their people, unless there is a tenant already. */
export async function createDemo() {
  if (await db.connection('system').from('tenants').first()) return

  await createTenant(
    {
      slug: 'acme',
      name: 'Acme Manufacturing',
      timezone: 'Europe/Berlin',
      settings: { accent: '#2f4ea8' },
    },
    () => createPeople('acme')
  )
  await createTenant(
    {
      slug: 'globex',
      name: 'Globex Health',
      timezone: 'America/Los_Angeles',
      settings: { accent: '#0f766e' },
    },
    () => createPeople('globex')
  )
}

async function createPeople(tenant: 'acme' | 'globex') {
  const ids = new Map<string, number>()
  for (const { roles, manager, ...person } of PEOPLE[tenant]) {
    const user = await createUser({
      ...person,
      password: 'Demo!2345',
      profile: { ...person.profile, managerId: manager ? ids.get(manager) : null },
    })
    ids.set(person.firstName, user.id)
    for (const role of ['learner', ...roles]) await assignRole(user.id, role)
  }
}
