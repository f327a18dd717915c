import { v7 as uuidv7 } from 'uuid'
import Role from '#organizations/models/role'
import { MOST_GENERATIONS } from '#organizations/enums'
import { NotFound } from '#platform/errors'
import { RoleRefused } from '#organizations/errors'
import { fieldFault } from '#platform/http/field_fault'
import { givableRights } from '#organizations/queries/givable_rights'
import { levelOf } from '#organizations/queries/changeable_role'
import { refuseWithoutAdmin, writeRights } from '#organizations/actions/change_role_rights'
import { allowedBy, roleLines } from '#organizations/queries/role_lines'
import { refuseNewRights } from '#organizations/rules/refuse_new_rights'
import type { CurrentUser } from '#identity/current_user'
import type { I18n } from '@adonisjs/i18n'
import type { NEW_ROLE_KINDS } from '#organizations/enums'

export type RoleDetails = {
  name: string
  description?: string | null
  level: number
  /** Public id of the role that it inherits from. */
  parent?: string | null
}

export type NewRole = RoleDetails & {
  kind: (typeof NEW_ROLE_KINDS)[number]
  /** Public id of a role whose rights it begins with. */
  copyOf?: string | null
}

type By = { me: CurrentUser; i18n: I18n }

/** A role of the company's own, from nothing or as a copy. @throws RoleRefused, E_VALIDATION_ERROR */
export async function createRole({ kind, copyOf, ...details }: NewRole, by: By): Promise<Role> {
  if (!by.me.can('roles.manage')) throw new NotFound()
  const source = copyOf ? await Role.findByOrFail('uuid', copyOf) : null
  const givable = await givableRights(by.me)
  const role = new Role().merge({
    slug: `role-${uuidv7()}`,
    type: kind,
    isSystem: false,
    isDefault: false,
  })
  await settle(role, { parent: await parentOfCopy(source), ...details }, by)
  if (source) {
    const own = (await roleLines(source.id)).filter(({ distance }) => distance === 0)
    const rights = own.map(({ permission, granted }) => [permission, granted])
    await writeRights(role.id, Object.fromEntries(rights))
  }
  refuseNewRights(new Set(), allowedBy(await roleLines(role.id)), givable)
  return role
}

/** Renames a role, or changes its level or what it inherits. Shipped roles keep all but their description. */
export async function changeRole(role: Role, details: RoleDetails, by: By) {
  if (role.isSystem) return role.merge({ description: details.description ?? null }).save()
  const givable = await givableRights(by.me)
  const before = allowedBy(await roleLines(role.id))
  await settle(role, details, by)
  refuseNewRights(before, allowedBy(await roleLines(role.id)), givable)
  await refuseWithoutAdmin()
}

/** The role that new people get; who is there already keeps what they have. @throws RoleRefused for one of courses */
export async function makeDefault(role: Role) {
  if (role.type === 'course' || role.type === 'system') throw new RoleRefused('default_kind')
  const others = await Role.query().where('isDefault', true).whereNot('id', role.id).forUpdate()
  for (const other of others) await other.merge({ isDefault: false }).save()
  await role.merge({ isDefault: true }).save()
}

async function settle(
  role: Role,
  { name, description, level, parent }: RoleDetails,
  { me, i18n }: By
) {
  if (level >= (await levelOf(me))) {
    throw fieldFault(i18n, 'level', 'organizations.errors.level_too_high')
  }
  const twin = await Role.query()
    .whereILike('name', name)
    .if(role.$isPersisted, (query) => query.whereNot('id', role.id))
    .first()
  if (twin) throw fieldFault(i18n, 'name', 'organizations.errors.name_taken')
  const parentRole = parent ? await Role.findByOrFail('uuid', parent) : null
  if (parentRole) await refuseParent(role, parentRole, i18n)
  const parentRoleId = parentRole?.id ?? null
  await role.merge({ name, description: description ?? null, level, parentRoleId }).save()
}

/** Goes up from the parent: it must not lead back, nor too far. */
async function refuseParent(role: Role, parent: Role, i18n: I18n) {
  const lineage = await Role.query()
    .whereNotNull('parentRoleId')
    .select('id', 'parentRoleId')
    .limit(1000)
  const parentOf = new Map(lineage.map(({ id, parentRoleId }) => [id, parentRoleId!]))
  const depthBelow = (id: number, seen = 0): number =>
    seen > MOST_GENERATIONS
      ? 0
      : Math.max(
          0,
          ...lineage
            .filter((one) => one.parentRoleId === id)
            .map((one) => 1 + depthBelow(one.id, seen + 1))
        )
  let generations = 2 + (role.id ? depthBelow(role.id) : 0)
  for (let id: number | undefined = parent.id; id !== undefined; id = parentOf.get(id)) {
    if (id === role.id) throw fieldFault(i18n, 'parent', 'organizations.errors.parent_circle')
    if (parentOf.has(id)) generations++
    if (generations > MOST_GENERATIONS) {
      throw fieldFault(i18n, 'parent', 'organizations.errors.parent_depth')
    }
  }
}

async function parentOfCopy(source: Role | null) {
  return source?.parentRoleId ? (await Role.findOrFail(source.parentRoleId)).uuid : null
}
