import { addOrganization } from '#organizations/actions/save_organization'
import Organization from '#organizations/models/organization'
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

/** How the companies of the demo are made up. */
export async function createDemoOrganizations(company: 'acme' | 'globex') {
  await addBelow(await Organization.findOrFail(currentTenantId()), UNITS[company])
}

async function addBelow(parent: Organization, units: Unit[]) {
  for (const { below = [], ...unit } of units) {
    await addBelow(await addOrganization(parent, unit), below)
  }
}
