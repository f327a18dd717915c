import vine from '@vinejs/vine'
import { textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { createUser } from '#identity/actions/create_user'
import { changePerson } from '#identity/actions/change_person'
import { personDetails } from '#identity/queries/person_details'
import { peopleList } from '#identity/people_list'
import { newPersonValidator, personValidator } from '#identity/validators/person'
import { refuseTakenAddress } from '#identity/queries/refuse_taken_address'
import { assignRole } from '#organizations/actions/assign_role'
import User from '#identity/models/user'
import type { HttpContext } from '@adonisjs/core/http'

const people = endpointsAt('/people', { permission: 'users.view' })

const personAnswer = vine.create({
  id: vine.string(),
  status: vine.string(),
  email: vine.string(),
  username: textOrNull(),
  firstName: vine.string(),
  middleName: textOrNull(),
  lastName: vine.string(),
  displayName: textOrNull(),
  phone: textOrNull(),
  mobile: textOrNull(),
  locale: vine.string(),
  timezone: vine.string(),
  employeeId: textOrNull(),
  jobTitle: textOrNull(),
  department: textOrNull(),
  location: textOrNull(),
  hireDate: textOrNull(),
  manager: vine.object({ id: vine.string(), name: vine.string() }).nullable(),
  lastLoginAt: textOrNull(),
  lastActivityAt: textOrNull(),
  createdAt: vine.string(),
})

const personOf = async (user: User) => ({
  id: user.uuid,
  status: user.status,
  ...(await personDetails(user)),
  createdAt: user.createdAt.toUTC().toISO()!,
})

const found = ({ params }: HttpContext) => User.findByOrFail('uuid', params.person)

defineEndpoints('People', [
  people.list('', peopleList, { summary: 'Everybody' }),
  people.get('/:person', 'One person', {
    answer: personAnswer,
    handle: async (ctx) => personOf(await found(ctx)),
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
  people.put('/:person', 'Change somebody; what is left out stays', {
    permission: 'users.manage',
    screens: ['PUT /admin/users/:person'],
    body: personValidator,
    answer: personAnswer,
    async handle(ctx, { body }) {
      const user = await found(ctx)
      await changePerson(user, body, ctx.i18n)
      return personOf(await user.refresh())
    },
  }),
])
