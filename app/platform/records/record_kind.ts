import type { BulkDefinition, ColumnDefinition, ListContext } from '#platform/lists/define_list'
import type { I18n } from '@adonisjs/i18n'
import type { Permission } from '#platform/permissions/catalog'
import type { RecordField } from '#platform/records/types'

/** A flat kind of record, as its domain declares it. */
export type RecordKind = {
  /** Of one: `platform.trash.kinds.<name>`. */
  name: string
  /** Of many: its list, its history and its API (`/api/v1/<plural>`) are called so. */
  plural: string
  /** A model with `tenantRecord`, a uuid and a trash. */
  model: any
  /** Who sees and changes them. */
  permission: Permission
  /** Page of the list; a record is below it by its uuid. */
  path: string
  /** Prefix of its words: `title`, `lead`, `new`, `empty`, `columns.<key>` … */
  labels: string
  icon: string
  /** Key of the field that names a record. */
  title: string
  fields: RecordField[]
  /** Further columns of the list, with SQL on the alias `t`. */
  columns?: ColumnDefinition[]
  prepare?(rows: any[], ctx: ListContext): Promise<void>
  bulk?: BulkDefinition[]
  /** Pages of its own, where the usual ones say too little. */
  pages?: { list?: 'platform/tags' }
  /** Makes what is kept of what was said. @throws E_VALIDATION_ERROR where the fields alone cannot tell */
  settle?(values: Record<string, any>, record: any, i18n: I18n): Promise<Record<string, unknown>>
  /** Removes what no foreign key takes along. */
  beforePurge?(record: any): Promise<void>
  /** What must be true again after it changed; `before` holds the fields as they were. */
  saved?(record: any, before: Record<string, unknown>): Promise<void>
}
