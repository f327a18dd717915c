import db from '#platform/db'
import { columnOf } from '#platform/records/record_values'
import { containing } from '#platform/search/containing'
import { currentTenantId } from '#platform/tenancy/scope'
import type { BulkDefinition, ColumnDefinition, ListDefinition } from '#platform/lists/define_list'
import type { RecordKind } from '#platform/records/record_kind'
import type { RecordField } from '#platform/records/types'

const KINDS = {
  text: 'text',
  long_text: 'text',
  number: 'number',
  boolean: 'boolean',
  choice: 'status',
} as const

export function recordList(kind: RecordKind): ListDefinition {
  const { plural, labels, permission, path, fields, title } = kind
  const choices = fields.filter((field) => field.kind === 'choice')
  return {
    name: plural,
    labels,
    permission,
    path: () => path,
    key: 't.id',
    id: 't.uuid',
    from: () =>
      db
        .from(`${kind.model.table} as t`)
        .where('t.tenant_id', currentTenantId())
        .whereNull('t.deleted_at'),
    columns: [
      ...fields.flatMap((field) => columnFor(kind, field)),
      ...(kind.columns ?? []),
      { key: 'updatedAt', kind: 'datetime', sql: 't.updated_at', required: true },
    ],
    filters: choices.map(({ key, options }) => ({ key, kind: 'choice', options })),
    search: (query, words) => query.whereILike(columnOf(kind, title), containing(words)),
    defaultSort: title,
    prepare: kind.prepare,
    toRow: (raw, { i18n }) => ({
      ...Object.fromEntries(
        choices.map(({ key }) => [key, inWords(raw[key], `${labels}.filters.${key}`, i18n)])
      ),
      href: `${path}/${raw.id}`,
    }),
    bulk: [...(kind.bulk ?? []), bulkTrash(kind)],
  }
}

/** Several answers make no column. */
function columnFor(kind: RecordKind, field: RecordField): ColumnDefinition[] {
  if (field.kind === 'options') return []
  return [
    {
      key: field.key,
      kind: KINDS[field.kind],
      sql: columnOf(kind, field.key),
      required: field.required,
      hidden: field.hidden,
      primary: field.key === kind.title,
    },
  ]
}

const inWords = (value: string | null, labels: string, i18n: { t(key: string): string }) =>
  value && { value, label: i18n.t(`${labels}.${value}`), tone: 'neutral' }

const bulkTrash = ({ model, permission }: RecordKind): BulkDefinition => ({
  key: 'trash',
  permission,
  danger: true,
  async run(keys) {
    const records = await model.query().whereIn('id', keys)
    for (const record of records) await record.moveToTrash()
    return new Map(records.map(({ id }: { id: number }) => [id, { outcome: 'done' }]))
  },
})
