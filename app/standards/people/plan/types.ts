import type { CustomValues } from '#platform/custom_fields/types'
import type { SettableStatus } from '#identity/enums'
import type { RowChange, RowFault, ImportRowOutcome } from '#standards/people/types'

/** Fields of the account and of the profile, by their property. */
export const ACCOUNT_FIELDS = [
  'email',
  'username',
  'firstName',
  'middleName',
  'lastName',
  'displayName',
  'phone',
  'mobile',
  'timezone',
  'locale',
  'status',
] as const

export const PROFILE_FIELDS = [
  'employeeId',
  'jobTitle',
  'department',
  'location',
  'hireDate',
] as const

/** Somebody who has an account, perhaps in the trash. */
export type KnownPerson = {
  id: number
  uuid: string
  isTrashed: boolean
  organizationId: number | null
  managerId: number | null
  managerName: string | null
  customFields: CustomValues | null
  profileId: number | null
  displayName: string | null
  firstName: string
  lastName: string
  email: string
  employeeId: string | null
  username: string | null
  status: SettableStatus | 'pending'
} & Record<string, unknown>

/** Who leads somebody: an account there is, or a row of the file that becomes one. */
export type ManagerRef = { id: number } | { line: number } | null

/** One row and what it comes to. */
export type PlannedRow = {
  line: number
  cells: string[]
  outcome: ImportRowOutcome
  name: string
  person: KnownPerson | null
  account: Record<string, unknown>
  profile: Record<string, unknown>
  /** All custom values afterwards; undefined when they stay. */
  custom?: CustomValues
  /** Undefined when it stays. */
  manager?: ManagerRef
  organizationId?: number
  /** Roles that are given, and the branch in which. */
  roleIds: number[]
  roleOrganizationId: number | null
  changes: RowChange[]
  faults: RowFault[]
}
