import vine from '@vinejs/vine'
import { assignmentsOf } from '#organizations/queries/assignments_of'
import { assignmentValidator, revocationValidator } from '#organizations/validators/role'
import { dataOf, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { personFor } from '#identity/queries/person_for'
import { giveRole } from '#organizations/actions/give_role'
import { levelOf } from '#organizations/queries/changeable_role'
import { revokeRole } from '#organizations/actions/revoke_role'
import type { HttpContext } from '@adonisjs/core/http'
import type { Permission } from '#platform/permissions/catalog'
import type User from '#identity/models/user'

const access = endpointsAt('/people/:person/roles', { permission: 'roles.view' })

const lineAnswer = vine.create({
  id: vine.string(),
  roleId: vine.string(),
  role: vine.string(),
  place: vine.string(),
  givenBy: textOrNull(),
  givenAt: vine.string(),
  endsAt: textOrNull(),
  isOpen: vine.boolean(),
  endedAt: textOrNull(),
  endedBy: textOrNull(),
  reason: textOrNull(),
  canRevoke: vine.boolean(),
})

const found = ({ me, params }: HttpContext, permission: Permission = 'roles.manage') =>
  personFor(me, params.person, permission)

async function linesOf(user: User, { i18n, me }: HttpContext) {
  return { data: await assignmentsOf(user.id, await levelOf(me), i18n) }
}

defineEndpoints('Roles', [
  access.get('', 'Roles that somebody has or had', {
    answer: dataOf(lineAnswer.schema.clone()),
    handle: async (ctx) => linesOf(await found(ctx, 'roles.view'), ctx),
  }),
  access.post('', 'Give a role somewhere', {
    permission: 'roles.manage',
    screens: ['POST /admin/users/:person/access'],
    body: assignmentValidator,
    answer: dataOf(lineAnswer.schema.clone()),
    status: 201,
    async handle(ctx, { body }) {
      const user = await found(ctx)
      await giveRole(user.id, body, ctx)
      return linesOf(user, ctx)
    },
  }),
  access.post('/:assignment/revocation', 'Take a role away, with a reason', {
    permission: 'roles.manage',
    screens: ['DELETE /admin/users/:person/access/:assignment'],
    body: revocationValidator,
    handle: async (ctx, { body }) =>
      revokeRole((await found(ctx)).id, ctx.params.assignment, body.reason, ctx.me),
  }),
])
