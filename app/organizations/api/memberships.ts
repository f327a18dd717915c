import vine from '@vinejs/vine'
import { DateTime } from 'luxon'
import { dataOf, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { personFor } from '#identity/queries/person_for'
import { addMembership } from '#organizations/memberships/memberships_controller'
import { changeMembership } from '#organizations/memberships/change_membership'
import { leaveOrganizations } from '#organizations/memberships/leave_organization'
import { membersList } from '#organizations/memberships/members_list'
import { membershipFor } from '#organizations/memberships/find_memberships'
import { membershipsOf } from '#organizations/memberships/memberships_of'
import {
  joiningValidator,
  leavingValidator,
  membershipValidator,
} from '#organizations/memberships/validators'
import { organizationFor } from '#organizations/queries/organization_for'
import type { HttpContext } from '@adonisjs/core/http'

const lineAnswer = vine.create({
  id: vine.string(),
  organization: vine.object({ id: vine.string(), name: vine.string(), type: vine.string() }),
  above: vine.array(vine.string()),
  title: textOrNull(),
  role: vine.string(),
  isPrimary: vine.boolean(),
  status: vine.string(),
  joinedAt: vine.string(),
  leftAt: textOrNull(),
  canManage: vine.boolean(),
})

const answer = dataOf(lineAnswer.schema.clone())

const person = ({ me, params }: HttpContext) => personFor(me, params.person, 'users.view')

const linesOf = async (ctx: HttpContext) => ({
  data: await membershipsOf((await person(ctx)).id, ctx.me),
})

const found = async (ctx: HttpContext) =>
  membershipFor(ctx.me, await person(ctx), ctx.params.membership)

const memberships = endpointsAt('/people/:person/memberships', {
  permission: 'organizations.manage',
})

defineEndpoints('Organizations', [
  endpointsAt('/organizations/:organization/members', { permission: 'organizations.view' }).list(
    '',
    membersList,
    {
      summary: 'Who belongs to an organization or below it, and who will',
      find: ({ me, params }) => organizationFor(me, params.organization, 'organizations.view'),
    }
  ),
  memberships.get('', 'Where somebody belongs, will belong and did', {
    permission: 'organizations.view',
    answer,
    handle: linesOf,
  }),
  memberships.post('', 'Put somebody into an organization, now or from a moment to come', {
    screens: ['POST /admin/users/:person/organizations'],
    body: joiningValidator,
    answer,
    status: 201,
    async handle(ctx, { body }) {
      await addMembership(ctx, body)
      return linesOf(ctx)
    },
  }),
  memberships.put('/:membership', 'What somebody is called there, and whether it is their first', {
    screens: ['PUT /admin/users/:person/organizations/:membership'],
    body: membershipValidator,
    answer,
    async handle(ctx, { body }) {
      await changeMembership(await found(ctx), body)
      return linesOf(ctx)
    },
  }),
  memberships.post('/:membership/end', 'Take somebody out, now or at a moment to come', {
    screens: ['POST /admin/users/:person/organizations/:membership/end'],
    body: leavingValidator,
    answer,
    async handle(ctx, { body: { at, reason } }) {
      const leaving = { at: at ? DateTime.fromISO(at) : null, reason }
      await leaveOrganizations([await found(ctx)], leaving)
      return linesOf(ctx)
    },
  }),
])
