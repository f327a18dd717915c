import type { Permission } from '#platform/permissions/catalog'

export type RoleHead = {
  id: string
  name: string
  description: string | null
  kind: string
  level: number
  parent: { id: string; name: string } | null
  isSystem: boolean
  isDefault: boolean
  canChange: boolean
  /** Why it stays as it is, where somebody may change roles but not this one. */
  isAbove: boolean
  reach: { people: number; roles: string[] }
}

export type RightRow = {
  permission: Permission
  area: string
  own: boolean | null
  /** What it has where it says nothing itself. */
  inherited: { granted: boolean; from: string } | null
  isDangerous: boolean
  mayGive: boolean
}

export type RoleOption = { id: string; name: string; level: number }

/** A role that somebody has or had. */
export type AssignmentLine = {
  id: string
  roleId: string
  role: string
  place: string
  givenBy: string | null
  givenAt: string
  endsAt: string | null
  isOpen: boolean
  endedAt: string | null
  endedBy: string | null
  reason: string | null
  canRevoke: boolean
}

/** What stands above each page about one organization. */
export type OrganizationHead = {
  id: string
  name: string
  type: string
  description: string | null
  /** From the company down, as far as the reader sees them. */
  above: { id: string; name: string }[]
  mayChange: boolean
}

/** A time in which somebody belongs to an organization. */
export type MembershipLine = {
  id: string
  organization: { id: string; name: string; type: string }
  /** Names from below the company down to the one above it. */
  above: string[]
  title: string | null
  role: string
  isPrimary: boolean
  status: 'pending' | 'active' | 'inactive'
  joinedAt: string
  leftAt: string | null
  canManage: boolean
}
