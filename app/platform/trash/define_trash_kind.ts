import type { ListContext, Query } from '#platform/lists/define_list'
import type { Permission } from '#platform/permissions/catalog'
import type { Answers, TrashQuestion } from '#platform/trash/types'

/** A kind of record that can be in the trash, as its domain declares it. */
export type TrashKind = {
  /** Its words: `platform.trash.kinds.<name>`. */
  name: string
  /** A model with `tenantRecord`. */
  model: any
  /** Who sees these in the trash and brings them back, as far as `within` lets them. */
  permission: Permission | 'signed_in'
  /** Who removes them for good. */
  purgePermission: Permission | 'signed_in'
  /** Joins, and which of its rows (alias `t`) this person may see; those in the trash are meant. */
  within(query: Query, ctx: ListContext): Query
  /** SQL of what it is called. */
  title: string
  /** SQL of where it was. */
  place?: string
  /** SQL of how much hangs below it, by the word for it: `platform.trash.contains.<word>`. */
  contains?: Record<string, string>
  /** SQL that is true while evidence of what people did hangs on it: it is never removed then. */
  evidence?: string
  /** What must be answered first because the world went on: a taken name, a place that is gone. */
  questions?(record: any, answers: Answers): Promise<TrashQuestion[]>
  /** Takes the answers over into the record, before it comes back. */
  settle?(record: any, answers: Answers): Promise<void>
  /** What must be true again afterwards, such as a count. */
  restored?(record: any): Promise<void>
  /** Removes what no foreign key takes along. */
  beforePurge?(record: any): Promise<void>
}

const registry: TrashKind[] = []

/** Declares a kind; its file is listed in `start/trash.ts`. */
export function defineTrashKind(kind: TrashKind): TrashKind {
  registry.push(kind)
  return kind
}

/** Every kind there is, in the order of `start/trash.ts`. */
export const trashKinds = (): readonly TrashKind[] => registry
