import type { ListContext } from '#platform/lists/define_list'
import type { Permission } from '#platform/permissions/catalog'
import type { Duty } from '#platform/duties/types'

/** Something that people may have to do, as its domain declares it. */
export type DutySource = {
  /** Without it the database is not asked. */
  permission: Permission | 'signed_in'
  /** At most twenty, the most urgent first. One query. */
  find(ctx: ListContext): Promise<Duty[]>
}

const registry: DutySource[] = []

/** Declares a source; its file is listed in `start/duties.ts`. */
export const defineDuty = (source: DutySource) => void registry.push(source)

/** All that waits for this person, of every kind. */
export async function dutiesOf(ctx: ListContext): Promise<Duty[]> {
  const duties = []
  for (const { permission, find } of registry) {
    if (permission === 'signed_in' || ctx.me.grants.anywhere(permission)) {
      duties.push(...(await find(ctx)))
    }
  }
  return duties
}
