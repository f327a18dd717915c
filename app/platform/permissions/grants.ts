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

/**
 * A person's rights. What reaches a target is weighed in this order: an exception that denies,
 * one that allows, a role that denies, a role that allows; otherwise no. What holds for the
 * whole tenant reaches everything, for a branch what lies in it, for a course just that course.
 */
export class Grants {
  constructor(private readonly all: Grant[]) {}

  /** The same rights, but no others than these: what a key may do of what its person may. */
  within(permissions: Permission[]) {
    return new Grants(this.all.filter(({ permission }) => permissions.includes(permission)))
  }

  /** May they, for this target? Without a target: for the tenant as a whole. */
  can(permission: Permission, target: Target = {}) {
    const matching = this.#of(permission).filter((grant) => reaches(grant, target))
    const strongest = Math.min(...matching.map(rankOf))
    return strongest === USER_ALLOW || strongest === ROLE_ALLOW
  }

  /** May they anywhere at all? For menus and route doors; the record itself is asked later. */
  anywhere(permission: Permission) {
    const mine = this.#of(permission)
    const everywhere = Math.min(...mine.filter(isTenantWide).map(rankOf))
    return mine.some((grant) => grant.granted && rankOf(grant) <= everywhere)
  }

  /** The branch where something new belongs: null for the company itself or when there is none. */
  firstBranch(permission: Permission): number | null {
    if (this.can(permission)) return null
    const branches = this.#of(permission).flatMap(({ granted, organizations }) =>
      granted ? (organizations ?? []) : []
    )
    return branches.find((organizationId) => this.can(permission, { organizationId })) ?? null
  }

  /**
   * Whose people a permission reaches: everybody's (null), those of some organizations, or those
   * of all others. Who belongs to several is reached in any of them.
   */
  branchesOf(permission: Permission): { only: number[] } | { except: number[] } | null {
    const named = new Set(this.#of(permission).flatMap(({ organizations }) => organizations ?? []))
    const [reached, others] = [true, false].map((wanted) =>
      [...named].filter((organizationId) => this.can(permission, { organizationId }) === wanted)
    )
    if (!this.can(permission)) return { only: reached }
    return others.length > 0 ? { except: others } : null
  }

  /** Where a permission holds and where it is denied, for queries over many records (`whereGranted`). */
  placesOf(permission: Permission): GrantedPlaces {
    const ranked = (rank: number) =>
      placesOf(this.#of(permission).filter((grant) => rankOf(grant) === rank))
    return {
      exceptions: { denied: ranked(USER_DENY), granted: ranked(USER_ALLOW) },
      roles: { denied: ranked(ROLE_DENY), granted: ranked(ROLE_ALLOW) },
    }
  }

  /** The reasons for yes or no, in the order they are weighed: the first one decides. */
  explain(permission: Permission, target: Target = {}): { allowed: boolean; reasons: Grant[] } {
    const reasons = this.#of(permission)
      .filter((grant) => reaches(grant, target))
      .sort((one, other) => rankOf(one) - rankOf(other))
    return { allowed: reasons[0]?.granted ?? false, reasons }
  }

  /** Is whatever somebody else may do also allowed to these rights, wherever it holds? */
  cover(others: Grants) {
    return others.all
      .filter(({ granted }) => granted)
      .every((grant) => targetsOf(grant).every((target) => this.can(grant.permission, target)))
  }

  #of(permission: Permission) {
    return this.all.filter((grant) => grant.permission === permission)
  }
}

/** Branches, courses and categories, or the tenant as a whole. */
export type Places = {
  everywhere: boolean
  organizations: number[]
  courses: number[]
  categories: number[]
}

type Decided = { denied: Places; granted: Places }

/** Exceptions are asked first, and in each of the two denials before grants. */
export type GrantedPlaces = { exceptions: Decided; roles: Decided }

const [USER_DENY, USER_ALLOW, ROLE_DENY, ROLE_ALLOW] = [0, 1, 2, 3]

const rankOf = ({ role, granted }: Grant) => (role === null ? 0 : 2) + (granted ? 1 : 0)

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

/** Every place in which a line holds. */
function targetsOf({ organizations, contextType, contextId }: Grant): Target[] {
  if (contextType === 'course') return [{ courseId: contextId }]
  if (contextType === 'category') return [{ categoryId: contextId }]
  return organizations?.map((organizationId) => ({ organizationId })) ?? [{}]
}

function reaches(grant: Grant, target: Target) {
  if (isTenantWide(grant)) return true
  if (grant.contextType === 'course') return grant.contextId === target.courseId
  if (grant.contextType === 'category') return grant.contextId === target.categoryId
  if (grant.organizations && target.organizationId) {
    return grant.organizations.includes(target.organizationId)
  }
  return false
}
