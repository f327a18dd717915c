import { addOrganization } from '#organizations/actions/save_organization'
import { joinOrganization, type Joining } from '#organizations/memberships/join_organization'
import Organization from '#organizations/models/organization'
import User from '#identity/models/user'
import { currentTenantId } from '#platform/tenancy/scope'

type Unit = { name: string; type: 'division' | 'department' | 'team' | 'group'; below?: Unit[] }

const department = (name: string, below: Unit[] = []): Unit => ({ name, type: 'department', below })
const team = (name: string): Unit => ({ name, type: 'team' })

const UNITS: Record<'acme' | 'globex', Unit[]> = {
  acme: [
    {
      name: 'Operations',
      type: 'division',
      below: [
        department('Warehouse', [team('Early shift'), team('Late shift')]),
        department('Production', [team('Line 1'), team('Line 2')]),
      ],
    },
    {
      name: 'Corporate',
      type: 'division',
      below: ['People', 'IT', 'Sales'].map((name) => department(name)),
    },
    { name: 'Works council', type: 'group' },
  ],
  globex: [
    {
      name: 'Clinics',
      type: 'division',
      below: [department('Harbor Street'), department('Oak Hill')],
    },
    department('Administration'),
  ],
}

type Place = { name: string; people: string[] } & Omit<Joining, 'organization'>

const PLACES: Record<'acme' | 'globex', Place[]> = {
  acme: [
    { name: 'IT', people: ['Sam', 'Ivan'] },
    { name: 'People', people: ['Tara'], role: 'lead', title: 'Head of learning' },
    { name: 'People', people: ['Ada'] },
    { name: 'Early shift', people: ['Marco'], role: 'lead', title: 'Shift lead' },
    { name: 'Early shift', people: ['Lina', 'Omar'] },
    { name: 'Late shift', people: ['Noor'] },
    { name: 'Operations', people: ['Ines', 'Rahim'] },
    { name: 'Works council', people: ['Omar'], role: 'deputy' },
  ],
  globex: [
    { name: 'Harbor Street', people: ['Gita'] },
    { name: 'Administration', people: ['Gus'], role: 'lead' },
  ],
}

/** How the companies of the demo are made up, and who belongs where. */
export async function createDemoOrganizations(company: 'acme' | 'globex') {
  await addBelow(await Organization.findOrFail(currentTenantId()), UNITS[company])
  for (const { name, ...joining } of PLACES[company]) await settle(name, joining)
}

async function settle(name: string, { people, ...joining }: Omit<Place, 'name'>) {
  const organization = await Organization.findByOrFail('name', name)
  const users = await User.query().whereIn('firstName', people).limit(people.length)
  await joinOrganization(
    users.map(({ id }) => id),
    { organization, ...joining }
  )
}

async function addBelow(parent: Organization, units: Unit[]) {
  for (const { below = [], ...unit } of units) {
    await addBelow(await addOrganization(parent, unit), below)
  }
}
