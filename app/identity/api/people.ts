import vine from '@vinejs/vine'
import { dataOf, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { addPerson } from '#identity/actions/add_person'
import { changePerson } from '#identity/actions/change_person'
import { personFor } from '#identity/queries/person_for'
import { personDetails } from '#identity/queries/person_details'
import { peopleList } from '#identity/people_list'
import { newPersonValidator, personValidator, statusValidator } from '#identity/validators/person'
import { NotFound } from '#platform/errors'
import { askedFrom, companyOf } from '#identity/asked_from'
import { changeStatus } from '#identity/actions/change_status'
import { requireNewPassword } from '#identity/actions/require_new_password'
import { sendPasswordLink } from '#identity/actions/send_password_link'
import { signOutDevice } from '#identity/actions/sign_out_device'
import { signOutEverywhere } from '#identity/actions/sign_out_everywhere'
import { StatusRefused } from '#identity/errors'
import { sessionsOf } from '#identity/queries/sessions_of'
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
  passwordChangedAt: textOrNull(),
  mustChangePassword: vine.boolean(),
  custom: vine.object({}).allowUnknownProperties(),
  createdAt: vine.string(),
})

const deviceAnswer = vine.create({
  id: vine.string(),
  browser: textOrNull(),
  platform: textOrNull(),
  isMobile: vine.boolean(),
  ip: textOrNull(),
  lastActivity: vine.string(),
  createdAt: vine.string(),
})

async function personOf(user: User) {
  const { custom, ...details } = await personDetails(user)
  return {
    id: user.uuid,
    status: user.status,
    ...details,
    custom: custom.values,
    createdAt: user.createdAt.toUTC().toISO()!,
  }
}

const seen = ({ me, params }: HttpContext) => personFor(me, params.person, 'users.view')

const managed = ({ me, params }: HttpContext) => personFor(me, params.person, 'users.manage')

defineEndpoints('People', [
  people.list('', peopleList, { summary: 'Everybody' }),
  people.get('/:person', 'One person', {
    answer: personAnswer,
    handle: async (ctx) => personOf(await seen(ctx)),
  }),
  people.post('', 'An account for a new person, who is invited by mail to choose a password', {
    permission: 'users.manage',
    body: newPersonValidator,
    answer: personAnswer,
    status: 201,
    screens: ['POST /admin/users'],
    async handle(ctx, { body }) {
      const user = await addPerson(ctx, body)
      ctx.response.header('location', `/api/v1/people/${user.uuid}`)
      return personOf(await User.findOrFail(user.id))
    },
  }),
  people.put('/:person', 'Change somebody; what is left out stays', {
    permission: 'users.manage',
    screens: ['PUT /admin/users/:person'],
    body: personValidator,
    answer: personAnswer,
    async handle(ctx, { body }) {
      const user = await managed(ctx)
      await changePerson(user, body, ctx.i18n)
      return personOf(await user.refresh())
    },
  }),
  people.put('/:person/status', 'Let somebody in or keep them out, with a reason', {
    permission: 'users.manage',
    screens: ['PUT /admin/users/:person/status'],
    body: statusValidator,
    answer: personAnswer,
    async handle(ctx, { body }) {
      const user = await managed(ctx)
      const outcome = (await changeStatus([user], { ...body, by: ctx.me })).get(user.id)!
      if (outcome.reason) throw new StatusRefused(outcome.reason)
      return personOf(user)
    },
  }),
  people.post('/:person/password-link', 'Mail somebody a link to set a password, good for a day', {
    permission: 'users.manage',
    screens: ['POST /admin/users/:person/password-link'],
    async handle(ctx) {
      await sendPasswordLink(await managed(ctx), companyOf(ctx), 'password_link', askedFrom(ctx))
    },
  }),
  people.post('/:person/new-password', 'Ask for a new password before anything else', {
    permission: 'users.manage',
    screens: ['POST /admin/users/:person/new-password'],
    handle: async (ctx) => requireNewPassword([await managed(ctx)]),
  }),
  people.get('/:person/devices', 'Where somebody is signed in', {
    permission: 'users.manage',
    answer: dataOf(deviceAnswer.schema.clone()),
    async handle(ctx) {
      const user = await managed(ctx)
      const sessions = await sessionsOf({ id: user.id, tenantId: user.tenantId, sessionId: '' })
      return { data: sessions.map(({ current: _current, ...device }) => device) }
    },
  }),
  people.delete('/:person/devices', 'Sign somebody out everywhere', {
    permission: 'users.manage',
    screens: ['DELETE /admin/users/:person/devices'],
    handle: async (ctx) => signOutEverywhere(await managed(ctx)),
  }),
  people.delete('/:person/devices/:device', 'Sign one device of somebody out', {
    permission: 'users.manage',
    screens: ['DELETE /admin/users/:person/devices/:session'],
    async handle(ctx) {
      if (!(await signOutDevice((await managed(ctx)).id, ctx.params.device))) throw new NotFound()
    },
  }),
])
