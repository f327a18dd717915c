import type { Permission } from '#platform/permissions/catalog'

/** One line of somebody's rights: a permission given or denied, by what, and where. */
export type Grant = {
  permission: Permission
  granted: boolean
  /** Name of the role, or null for a direct exception. */
  role: string | null
  /** Organizations of the branch it holds in; null = whole tenant. */
  organizations: number[] | null
  /** A single course, category or group it holds for. */
  contextType: string | null
  contextId: number | null
  /** ISO instant after which it ends by itself. */
  expiresAt: string | null
}

/** What is asked about. Each name is a place in which a grant may hold. */
export type Target = {
  organizationId?: number | null
  courseId?: number | null
  categoryId?: number | null
}

export type GrantReason = { key: string; params: Record<string, string> }

/**
 * A person's rights. A denial that reaches the target beats every grant; a grant
 * for the whole tenant reaches everything, one for a branch what lies in it, one
 * for a course just that course.
 */
export class Grants {
  constructor(private readonly all: Grant[]) {}

  /** The same rights, but no others than these: what a key may do of what its person may. */
  within(permissions: Permission[]) {
    return new Grants(this.all.filter(({ permission }) => permissions.includes(permission)))
  }

  /** May they, for this target? Without a target: for the tenant as a whole. */
  can(permission: Permission, target: Target = {}) {
    const matching = this.#reaching(permission, target)
    return matching.some((grant) => grant.granted) && matching.every((grant) => grant.granted)
  }

  /** May they anywhere at all? For menus and route doors; the record itself is asked later. */
  anywhere(permission: Permission) {
    const mine = this.all.filter((grant) => grant.permission === permission)
    const deniedEverywhere = mine.some((grant) => !grant.granted && isTenantWide(grant))
    return !deniedEverywhere && mine.some((grant) => grant.granted)
  }

  /** Branches in which they may; null = the whole tenant. */
  organizationsFor(permission: Permission): number[] | null {
    if (this.can(permission)) return null
    const mine = this.all.filter((grant) => grant.permission === permission && grant.granted)
    return mine.flatMap((grant) => grant.organizations ?? [])
  }

  /** Where a permission holds and where it is denied, for queries over many courses. */
  placesOf(permission: Permission): { granted: Places; denied: Places } {
    const mine = this.all.filter((grant) => grant.permission === permission)
    return {
      granted: placesOf(mine.filter(({ granted }) => granted)),
      denied: placesOf(mine.filter(({ granted }) => !granted)),
    }
  }

  /** The reasons for yes or no, in the order they were weighed. */
  explain(
    permission: Permission,
    target: Target = {}
  ): { allowed: boolean; reasons: GrantReason[] } {
    const matching = this.#reaching(permission, target)
    const reasons = matching.map((grant) => ({
      key: grant.granted ? 'ui.permissions.granted_by' : 'ui.permissions.denied_by',
      params: { permission, role: grant.role ?? '' },
    }))
    return {
      allowed: this.can(permission, target),
      reasons: reasons.length
        ? reasons
        : [{ key: 'ui.permissions.nothing_grants', params: { permission } }],
    }
  }

  #reaching(permission: Permission, target: Target) {
    return this.all.filter((grant) => grant.permission === permission && reaches(grant, target))
  }
}

/** Branches, courses and categories, or the tenant as a whole. */
export type Places = {
  everywhere: boolean
  organizations: number[]
  courses: number[]
  categories: number[]
}

function placesOf(grants: Grant[]): Places {
  const idsOf = (type: string) =>
    grants.flatMap(({ contextType, contextId }) =>
      contextType === type && contextId !== null ? [contextId] : []
    )
  return {
    everywhere: grants.some(isTenantWide),
    organizations: grants.flatMap(({ contextType, organizations }) =>
      contextType === null ? (organizations ?? []) : []
    ),
    courses: idsOf('course'),
    categories: idsOf('category'),
  }
}

const isTenantWide = (grant: Grant) => grant.organizations === null && grant.contextType === null

function reaches(grant: Grant, target: Target) {
  if (isTenantWide(grant)) return true
  if (grant.contextType === 'course') return grant.contextId === target.courseId
  if (grant.contextType === 'category') return grant.contextId === target.categoryId
  if (grant.organizations && target.organizationId) {
    return grant.organizations.includes(target.organizationId)
  }
  return false
}
