import vine from '@vinejs/vine'
import type { RecordKind } from '#platform/records/record_kind'
import type { RecordField } from '#platform/records/types'

/** What a form or a program may say about a record; `meta` holds the uuid of the one that is changed by the kind's name. */
export function recordValidator(kind: RecordKind) {
  const schemas = kind.fields.map((field) => [field.key, optional(schemaOf(kind, field), field)])
  return vine.create(vine.object(Object.fromEntries(schemas)))
}

/** A new answer has no key yet. */
const optionsSchema = () =>
  vine
    .array(
      vine.object({
        key: vine.string().maxLength(40).optional(),
        label: vine.string().trim().minLength(1).maxLength(80),
      })
    )
    .maxLength(200)

const optional = (schema: any, { required }: RecordField) =>
  required ? schema : schema.nullable().optional()

function schemaOf(kind: RecordKind, field: RecordField) {
  const { least, most } = field
  if (field.kind === 'boolean') return vine.boolean()
  if (field.kind === 'choice') return vine.enum(field.options ?? [])
  if (field.kind === 'options') return optionsSchema()
  if (field.kind === 'number') {
    const number = vine.number().min(least ?? 0)
    return most === undefined ? number : number.max(most)
  }
  const text = vine
    .string()
    .trim()
    .minLength(least ?? (field.required ? 1 : 0))
    .maxLength(most ?? 255)
  if (field.pattern) text.regex(field.pattern)
  return field.unique ? text.use(isFree({ kind, key: field.key })) : text
}

const isFree = vine.createRule(
  async (value: unknown, { kind, key }: { kind: RecordKind; key: string }, field) => {
    if (typeof value !== 'string') return
    const record = field.meta[kind.name]
    const twin = await kind.model
      .query()
      .whereRaw('lower(??) = lower(?)', [kind.model.$getColumn(key).columnName, value])
      .if(record, (query: any) => query.whereNot('uuid', record))
      .first()
    if (twin) field.report('The {{ field }} has already been taken', 'database.unique', field)
  }
)
