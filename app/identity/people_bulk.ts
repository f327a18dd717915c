import { changeStatus } from '#identity/actions/change_status'
import { requireNewPassword } from '#identity/actions/require_new_password'
import User from '#identity/models/user'
import { statusValidator } from '#identity/validators/person'
import type { BulkDefinition, BulkOutcome } from '#platform/lists/define_list'

const people = (keys: number[]) => User.query().whereIn('id', keys)

/** What administrators do with many accounts at once. */
export const peopleBulk: BulkDefinition[] = [
  {
    key: 'status',
    permission: 'users.manage',
    input: statusValidator,
    run: async (keys, { me }, change) => changeStatus(await people(keys), { ...change, by: me }),
  },
  {
    key: 'new_password',
    permission: 'users.manage',
    async run(keys) {
      const users = await people(keys)
      await requireNewPassword(users)
      return new Map(users.map(({ id }) => [id, { outcome: 'done' } as BulkOutcome]))
    },
  },
]
