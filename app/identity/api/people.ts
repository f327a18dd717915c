import vine from '@vinejs/vine'
import { textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { createUser } from '#identity/actions/create_user'
import { peopleList } from '#identity/people_list'
import { newPersonValidator } from '#identity/validators/person'
import { refuseTakenAddress } from '#identity/queries/refuse_taken_address'
import { assignRole } from '#organizations/actions/assign_role'
import User from '#identity/models/user'
import UserProfile from '#identity/models/user_profile'

const people = endpointsAt('/people', { permission: 'users.view' })

const personAnswer = vine.create({
  id: vine.string(),
  email: vine.string(),
  firstName: vine.string(),
  lastName: vine.string(),
  status: vine.string(),
  locale: vine.string(),
  timezone: vine.string(),
  department: textOrNull(),
  jobTitle: textOrNull(),
  employeeId: textOrNull(),
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

defineEndpoints('People', [
  people.list('', peopleList, { summary: 'Everybody' }),
  people.get('/:person', 'One person', {
    answer: personAnswer,
    handle: async ({ params }) => personOf(await User.findByOrFail('uuid', params.person)),
  }),
  people.post('', 'An account for a new person, who signs in by a reset link', {
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
