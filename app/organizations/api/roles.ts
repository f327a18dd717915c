import vine from '@vinejs/vine'
import Role from '#organizations/models/role'
import { changeableRole } from '#organizations/queries/changeable_role'
import { changeRole, createRole, makeDefault } from '#organizations/actions/save_role'
import { changeRoleRights, type RoleRights } from '#organizations/actions/change_role_rights'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { deleteRole } from '#organizations/actions/delete_role'
import { endpointsAt } from '#platform/api/endpoints_at'
import { allowedBy, roleLines } from '#organizations/queries/role_lines'
import { roleName } from '#organizations/rules/role_name'
import { roleHoldersList } from '#organizations/lists/role_holders_list'
import { rolesList } from '#organizations/lists/roles_list'
import { textOrNull } from '#platform/api/answer_types'
import {
  newRoleValidator,
  rightsValidator,
  roleDeletionValidator,
  roleValidator,
} from '#organizations/validators/role'
import type { HttpContext } from '@adonisjs/core/http'

const roles = endpointsAt('/roles', { permission: 'roles.view' })
const MANAGE = { permission: 'roles.manage' } as const

const roleAnswer = vine.create({
  id: vine.string(),
  name: vine.string(),
  description: textOrNull(),
  kind: vine.string(),
  level: vine.number(),
  parent: textOrNull(),
  isShipped: vine.boolean(),
  isDefault: vine.boolean(),
  /** What it says itself, by permission. */
  rights: vine.object({}).allowUnknownProperties(),
  /** What it comes to with what it inherits. */
  allowed: vine.array(vine.string()),
})

async function roleOf(role: Role, { i18n }: HttpContext) {
  const lines = await roleLines(role.id)
  const own = lines.filter(({ distance }) => distance === 0)
  const parent = role.parentRoleId ? await Role.find(role.parentRoleId) : null
  return {
    id: role.uuid,
    name: roleName(role, i18n),
    description: role.description ?? null,
    kind: role.type,
    level: role.level,
    parent: parent?.uuid ?? null,
    isShipped: role.isSystem,
    isDefault: role.isDefault,
    rights: Object.fromEntries(own.map(({ permission, granted }) => [permission, granted])),
    allowed: [...allowedBy(lines)],
  }
}

const found = ({ params }: HttpContext) => Role.findByOrFail('uuid', params.role)
const changeable = ({ params, me }: HttpContext) => changeableRole(params.role, me)

defineEndpoints('Roles', [
  roles.list('', rolesList, { summary: 'Roles of the company' }),
  roles.post('', 'A role, from nothing or as a copy', {
    ...MANAGE,
    screens: ['POST /admin/roles'],
    body: newRoleValidator,
    answer: roleAnswer,
    status: 201,
    handle: async (ctx, { body }) => roleOf(await createRole(body, ctx), ctx),
  }),
  roles.get('/:role', 'One role with its rights', {
    answer: roleAnswer,
    handle: async (ctx) => roleOf(await found(ctx), ctx),
  }),
  roles.put('/:role', 'Rename a role, change its level or what it inherits', {
    ...MANAGE,
    screens: ['PUT /admin/roles/:role'],
    body: roleValidator,
    answer: roleAnswer,
    async handle(ctx, { body }) {
      const role = await changeable(ctx)
      await changeRole(role, body, ctx)
      return roleOf(role, ctx)
    },
  }),
  roles.put('/:role/rights', 'What a role allows and denies itself', {
    ...MANAGE,
    screens: ['PUT /admin/roles/:role/rights'],
    body: rightsValidator,
    answer: roleAnswer,
    async handle(ctx, { body }) {
      const role = await changeable(ctx)
      await changeRoleRights(role, body.rights as RoleRights, ctx.me)
      return roleOf(role, ctx)
    },
  }),
  roles.put('/:role/default', 'Give this role to everybody new', {
    ...MANAGE,
    screens: ['PUT /admin/roles/:role/default'],
    handle: async (ctx) => makeDefault(await changeable(ctx)),
  }),
  roles.post('/:role/deletion', 'Move a role to the trash, with one that takes its place', {
    ...MANAGE,
    screens: ['DELETE /admin/roles/:role'],
    body: roleDeletionValidator,
    handle: async (ctx, { body }) =>
      deleteRole(await changeable(ctx), body.replacement ?? null, ctx.me),
  }),
  roles.list('/:role/holders', roleHoldersList, { summary: 'Who holds a role now', find: found }),
])
