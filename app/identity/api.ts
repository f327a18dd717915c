import vine from '@vinejs/vine'
import { defineEndpoints, endpoint } from '#platform/api/define_endpoint'
import { listEndpoint } from '#platform/api/list_endpoint'
import { createUser } from '#identity/actions/create_user'
import { peopleList } from '#identity/people_list'
import { newPersonValidator } from '#identity/validators/person'
import { refuseTakenAddress } from '#identity/queries/refuse_taken_address'
import { assignRole } from '#organizations/actions/assign_role'
import User from '#identity/models/user'
import UserProfile from '#identity/models/user_profile'

const personAnswer = vine.create({
  id: vine.string(),
  email: vine.string(),
  firstName: vine.string(),
  lastName: vine.string(),
  status: vine.string(),
  locale: vine.string(),
  timezone: vine.string(),
  department: vine.string().nullable(),
  jobTitle: vine.string().nullable(),
  employeeId: vine.string().nullable(),
  createdAt: vine.string(),
})

async function personOf(user: User) {
  const profile = await UserProfile.findBy('userId', user.id)
  return {
    id: user.uuid,
    email: user.email,
    firstName: user.firstName,
    lastName: user.lastName,
    status: user.status,
    locale: user.locale,
    timezone: user.timezone,
    department: profile?.department ?? null,
    jobTitle: profile?.jobTitle ?? null,
    employeeId: profile?.employeeId ?? null,
    createdAt: user.createdAt.toUTC().toISO()!,
  }
}

const meAnswer = vine.create({
  id: vine.string(),
  name: vine.string(),
  email: vine.string(),
  tenant: vine.object({ name: vine.string(), slug: vine.string() }),
  locale: vine.string(),
  timezone: vine.string(),
})

defineEndpoints('identity', [
  endpoint({
    method: 'GET',
    path: '/me',
    summary: 'Whom this key acts for',
    permission: 'signed_in',
    answer: meAnswer,
    handle: async ({ me }) => ({
      id: me.uuid,
      name: me.name,
      email: me.email,
      tenant: { name: me.tenantName, slug: me.tenantSlug },
      locale: me.locale,
      timezone: me.timezone,
    }),
  }),
  listEndpoint('/people', peopleList, { summary: 'Everybody' }),
  endpoint({
    method: 'GET',
    path: '/people/:person',
    summary: 'One person',
    permission: 'users.view',
    answer: personAnswer,
    handle: async ({ params }) => personOf(await User.findByOrFail('uuid', params.person)),
  }),
  endpoint({
    method: 'POST',
    path: '/people',
    summary: 'An account for a new person, who signs in by a reset link',
    permission: 'users.manage',
    body: newPersonValidator,
    answer: personAnswer,
    status: 201,
    async handle({ response }, { body }) {
      const { department, jobTitle, employeeId, ...person } = body
      await refuseTakenAddress(person.email)
      const user = await createUser({ ...person, profile: { department, jobTitle, employeeId } })
      await assignRole(user.id, 'learner')
      response.header('location', `/api/v1/people/${user.uuid}`)
      return personOf(await User.findOrFail(user.id))
    },
  }),
])
