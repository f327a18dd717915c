import { changeStatus } from '#identity/actions/change_status'
import { requireNewPassword } from '#identity/actions/require_new_password'
import User from '#identity/models/user'
import { wherePeopleGranted } from '#platform/permissions/people_granted'
import { statusValidator } from '#identity/validators/person'
import type { CurrentUser } from '#identity/current_user'
import type { BulkDefinition, BulkOutcome } from '#platform/lists/define_list'

/** As far as they are theirs to manage. */
const people = (keys: number[], { grants }: CurrentUser) =>
  wherePeopleGranted(User.query().whereIn('id', keys), grants, 'users.manage', 'users.id')

/** What administrators do with many accounts at once. */
export const peopleBulk: BulkDefinition[] = [
  {
    key: 'status',
    permission: 'users.manage',
    input: statusValidator,
    run: async (keys, { me }, change) =>
      changeStatus(await people(keys, me), { ...change, by: me }),
  },
  {
    key: 'new_password',
    permission: 'users.manage',
    async run(keys, { me }) {
      const users = await people(keys, me)
      await requireNewPassword(users)
      return new Map(users.map(({ id }) => [id, { outcome: 'done' } as BulkOutcome]))
    },
  },
]
