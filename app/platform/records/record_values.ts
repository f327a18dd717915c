import type { RecordKind } from '#platform/records/record_kind'
import type { RecordShape, RecordValues, RecordView } from '#platform/records/types'

/** The fields of a record, by key. */
export const valuesOf = ({ fields }: RecordKind, record: any): RecordValues =>
  Object.fromEntries(fields.map(({ key }) => [key, record[key] ?? null]))

export const recordView = (kind: RecordKind, record: any): RecordView => ({
  id: record.uuid,
  title: String(record[kind.title]),
  values: valuesOf(kind, record),
})

export const recordShape = ({ plural, path, labels, icon, fields }: RecordKind): RecordShape => ({
  kind: plural,
  path,
  labels,
  icon,
  fields: fields.map(
    ({ pattern: _pattern, unique: _unique, hidden: _hidden, ...control }) => control
  ),
})

/** SQL of a field, on the alias `t`. */
export const columnOf = ({ model }: RecordKind, key: string) => {
  model.boot()
  return `t.${model.$getColumn(key).columnName}`
}
