import { valuesOf } from '#platform/records/record_values'
import type { I18n } from '@adonisjs/i18n'
import type { RecordKind } from '#platform/records/record_kind'

type Values = Record<string, unknown>

export async function createRecord(kind: RecordKind, values: Values, i18n: I18n) {
  const settled = (await kind.settle?.(values, null, i18n)) ?? values
  const record = await kind.model.create(settled)
  return record.refresh()
}

/** What nobody sent stays as it is, and so does what is said only once. */
export async function changeRecord(kind: RecordKind, record: any, given: Values, i18n: I18n) {
  const before = valuesOf(kind, record)
  const fixed = new Set(kind.fields.filter((field) => field.fixed).map(({ key }) => key))
  const values = Object.fromEntries(Object.entries(given).filter(([key]) => !fixed.has(key)))
  const settled = (await kind.settle?.(values, record, i18n)) ?? values
  await record.merge(settled).save()
  await kind.saved?.(record, before)
  return record
}
