import Organization from '#organizations/models/organization'
import Role from '#organizations/models/role'
import { allowedOf } from '#organizations/queries/allowed_of'
import { givableRights } from '#organizations/queries/givable_rights'
import { levelOf } from '#organizations/queries/changeable_role'
import type { CurrentUser } from '#identity/current_user'
import type { I18n } from '@adonisjs/i18n'

const MOST_ROLES = 500
const MOST_ORGANIZATIONS = 10_000

/** Roles and organizations by what a file may call them. */
export type KnownPlaces = {
  /** Why it cannot be given, or its id. */
  role(word: string): { id: number; name: string } | { reason: string }
  organization(word: string): { id: number; name: string } | { reason: string }
  organizationName(id: number | null): string | null
}

export async function knownPlaces(me: CurrentUser, i18n: I18n): Promise<KnownPlaces> {
  const role = await roleFinder(me, i18n)
  const organizations = await Organization.query().orderBy('id').limit(MOST_ORGANIZATIONS)
  const byId = new Map(organizations.map((one) => [one.id, one]))
  const found = Map.groupBy(
    organizations.flatMap((one) =>
      [one.name, one.slug, pathOf(one, byId)].map((word) => [plain(word), one.id] as const)
    ),
    ([word]) => word
  )
  return {
    role,
    organization(word) {
      const ids = new Set(found.get(plain(word))?.map(([, id]) => id))
      if (ids.size === 0) return { reason: 'organization_unknown' }
      if (ids.size > 1) return { reason: 'organization_ambiguous' }
      const [id] = ids
      if (!me.can('organizations.manage', { organizationId: id }))
        return { reason: 'organization_not_yours' }
      return { id, name: byId.get(id)!.name }
    },
    organizationName: (id) => (id === null ? null : (byId.get(id)?.name ?? null)),
  }
}

const plain = (word: string) =>
  word
    .toLowerCase()
    .replaceAll(/\s*[/>]\s*/g, '/')
    .trim()

/** `Sales/Europe/North`, without the company itself. */
function pathOf({ name, parentId }: Organization, byId: Map<number, Organization>): string {
  const parent = parentId === null ? undefined : byId.get(parentId)
  return parent && parent.parentId !== null ? `${pathOf(parent, byId)}/${name}` : name
}

async function roleFinder(me: CurrentUser, i18n: I18n): Promise<KnownPlaces['role']> {
  const roles = await Role.query().orderBy('id').limit(MOST_ROLES)
  const rights = await allowedOf(roles.map(({ id }) => id))
  const [givable, level] = [await givableRights(me), await levelOf(me)]
  const shipped = (role: Role) => (role.isSystem ? [i18n.t(`identity.roles.${role.slug}`)] : [])
  const byWord = new Map(
    roles.flatMap((role) =>
      [role.name, role.slug, ...shipped(role)].map((word) => [plain(word), role] as const)
    )
  )
  return (word) => {
    const role = byWord.get(plain(word))
    if (!role) return { reason: 'role_unknown' }
    if (role.type === 'course') return { reason: 'role_course_only' }
    const isGivable = (rights.get(role.id) ?? []).every((right) => givable.has(right))
    if (!me.grants.anywhere('roles.manage') || role.level >= level || !isGivable)
      return { reason: 'role_not_yours' }
    return { id: role.id, name: role.name }
  }
}
