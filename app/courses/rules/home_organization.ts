import type { CurrentUser } from '#identity/current_user'

/** Where a new course of this person belongs: the company, or the branch they may create in. */
export function homeOrganization(me: CurrentUser): number {
  return me.grants.firstBranch('courses.create') ?? me.tenantId
}
