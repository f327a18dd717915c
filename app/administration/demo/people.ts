import type { NewUser } from '#identity/actions/create_user'

type Person = NewUser & { roles: string[]; manager?: string }

const acme = (firstName: string, lastName: string, rest: Partial<Person>): Person => ({
  firstName,
  lastName,
  email: `${firstName.toLowerCase()}@acme.test`,
  timezone: 'Europe/Berlin',
  roles: [],
  ...rest,
})

const job = (jobTitle: string, department: string) => ({ jobTitle, department })

/** Managers come before the people they lead. */
export const PEOPLE: Record<'acme' | 'globex', Person[]> = {
  acme: [
    acme('Sam', 'System', { roles: ['system_admin'], profile: job('Platform engineer', 'IT') }),
    acme('Tara', 'Tenant', { roles: ['tenant_admin'], profile: job('Head of learning', 'People') }),
    acme('Marco', 'Manager', { roles: ['manager'], profile: job('Shift lead', 'Warehouse') }),
    acme('Ada', 'Author', { roles: ['author'], profile: job('Instructional designer', 'People') }),
    acme('Rahim', 'Reviewer', { roles: ['author'], profile: job('Safety officer', 'Operations') }),
    acme('Ines', 'Instructor', { roles: ['instructor'], profile: job('Trainer', 'Operations') }),
    acme('Ivan', 'Integrator', { profile: job('Service account', 'IT') }),
    acme('Lina', 'Learner', {
      timezone: 'Asia/Kolkata',
      manager: 'Marco',
      profile: job('Buyer', 'Warehouse'),
    }),
    acme('Omar', 'Overdue', { manager: 'Marco', profile: job('Forklift driver', 'Warehouse') }),
    acme('Noor', 'New-hire', { manager: 'Marco', profile: job('Picker', 'Warehouse') }),
    acme('Dual', 'Dana', { email: 'dana@acme.test', profile: job('Consultant', 'External') }),
  ],
  globex: [
    {
      firstName: 'Gita',
      lastName: 'Globex',
      email: 'gita@globex.test',
      timezone: 'America/Los_Angeles',
      roles: [],
      profile: job('Nurse', 'Ward 3'),
    },
    {
      firstName: 'Gus',
      lastName: 'Globex',
      email: 'gus@globex.test',
      timezone: 'America/Los_Angeles',
      roles: ['tenant_admin'],
      profile: job('Head of training', 'People'),
    },
    {
      firstName: 'Dual',
      lastName: 'Dana',
      email: 'dana@acme.test',
      timezone: 'America/Los_Angeles',
      roles: [],
      profile: job('Consultant', 'External'),
    },
  ],
}
