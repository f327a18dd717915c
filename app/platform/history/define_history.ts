import type { CurrentUser } from '#identity/current_user'

/**
 * A kind of record whose past can be read, compared and put back, as its domain declares it.
 * Its words are `platform.history.kinds.<name>`, those of its fields `platform.history.fields.<field>`.
 */
export type HistoryKind = {
  /** As in the address: `/history/courses/…`. */
  name: string
  /** A model with `tenantRecord` and a uuid. */
  model: any
  /** What somebody calls this record. */
  title(record: any): string
  /** Where it is at home. */
  href(record: any): Promise<string> | string
  /** May this person read its past? Preload here what the others need. */
  mayView(record: any, me: CurrentUser): Promise<boolean> | boolean
  /** Fields whose earlier value can be put back by who may edit the record. */
  restorable?: string[]
  mayRestore?(record: any, me: CurrentUser): boolean
  /** Fields that say nothing to people. */
  hidden?: string[]
  /** Fields that hold documents or long texts, with the way to read them. */
  text?: Record<string, (value: any) => string>
  /** Names instead of numbers, such as of a category. */
  names?: Record<string, (ids: number[]) => Promise<Map<number, string>>>
  /** What must be true again after a value was put back. */
  restored?(record: any): Promise<unknown>
}

const registry = new Map<string, HistoryKind>()

/** Declares a kind; its file is listed in `start/history.ts`. */
export function defineHistory(kind: HistoryKind): HistoryKind {
  registry.set(kind.name, kind)
  return kind
}

export const historyKind = (name: string) => registry.get(name)

/** The kind whose records lie in this table, if it is one of those with a past. */
export const historyKindOf = (table: string | null) =>
  [...registry.values()].find(({ model }) => model.table === table)
