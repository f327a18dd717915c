import { NotFound } from '#platform/errors'
import type { BulkDefinition } from '#platform/lists/define_list'
import type { OpenList } from '#platform/lists/open_list'

/** Something that this person may do with rows of the list. @throws NotFound */
export function bulkAction({ definition, ctx }: OpenList, key: string): BulkDefinition {
  const action = definition.bulk?.find((one) => one.key === key && one.run)
  const isTheirs = !action?.permission || ctx.me.grants.anywhere(action.permission)
  if (!action || !isTheirs) throw new NotFound()
  return action
}
