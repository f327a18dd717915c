import { joinOrganization } from '#organizations/memberships/join_organization'
import Organization from '#organizations/models/organization'
import type { CurrentUser } from '#identity/current_user'

/** Whose rights end at a branch adds people to that branch: elsewhere they would not see them again. */
export async function joinBranchOf(people: { id: number }[], by?: CurrentUser) {
  const branch = by?.grants.firstBranch('users.manage')
  if (!branch) return
  const ids = people.map(({ id }) => id)
  await joinOrganization(ids, { organization: await Organization.findOrFail(branch) })
}
