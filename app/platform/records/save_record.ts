import { valuesOf } from '#platform/records/record_values'
import type { RecordKind } from '#platform/records/record_kind'

type Values = Record<string, unknown>

export async function createRecord({ model }: RecordKind, values: Values) {
  const record = await model.create(values)
  return record.refresh()
}

/** What nobody sent stays as it is. */
export async function changeRecord(kind: RecordKind, record: any, values: Values) {
  const before = valuesOf(kind, record)
  await record.merge(values).save()
  await kind.saved?.(record, before)
  return record
}
