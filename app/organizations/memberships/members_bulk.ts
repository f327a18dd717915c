import { DateTime } from 'luxon'
import { leaveOrganizations } from '#organizations/memberships/leave_organization'
import { transferPeople } from '#organizations/memberships/transfer_people'
import { membershipsAmong, peopleToAdd } from '#organizations/memberships/find_memberships'
import { joinOrganization } from '#organizations/memberships/join_organization'
import { organizationFor } from '#organizations/queries/organization_for'
import {
  joiningManyValidator,
  leavingValidator,
  transferValidator,
} from '#organizations/memberships/validators'
import type { BulkDefinition, BulkOutcome } from '#platform/lists/define_list'

const momentOf = (iso: string | null | undefined) => (iso ? DateTime.fromISO(iso) : null)

/** What is done with many members of an organization. */
export const membersBulk: BulkDefinition[] = [
  {
    key: 'transfer',
    permission: 'organizations.manage',
    input: transferValidator,
    async run(keys, { me }, { to, at, reason }) {
      const organization = await organizationFor(me, to)
      const memberships = await membershipsAmong(me, keys)
      return transferPeople(memberships, { to: organization, at: momentOf(at), reason })
    },
  },
  {
    key: 'leave',
    permission: 'organizations.manage',
    danger: true,
    input: leavingValidator,
    async run(keys, { me }, { at, reason }) {
      const memberships = await membershipsAmong(me, keys)
      await leaveOrganizations(memberships, { at: momentOf(at), reason })
      return new Map(memberships.map(({ id }) => [id, { outcome: 'done' } as BulkOutcome]))
    },
  },
]

/** Hangs into the list of people: many of them into an organization. */
export const joinMany: BulkDefinition = {
  key: 'join_organization',
  permission: 'organizations.manage',
  input: joiningManyValidator,
  async run(keys, { me }, { organization, at, isPrimary }) {
    const target = await organizationFor(me, organization)
    const people = await peopleToAdd(me, keys)
    return joinOrganization(people, { organization: target, from: momentOf(at), isPrimary })
  },
}
