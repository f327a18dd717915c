import vine from '@vinejs/vine'
import { endpointsAt } from '#platform/api/endpoints_at'
import { findList } from '#platform/lists/define_list'
import { changeRecord, createRecord } from '#platform/records/save_record'
import { recordValidator } from '#platform/records/record_validator'
import { valuesOf } from '#platform/records/record_values'
import type { Endpoint } from '#platform/api/define_endpoint'
import type { RecordKind } from '#platform/records/record_kind'
import type { RecordField } from '#platform/records/types'

/** What programs can do with records of this kind: the same as its pages. */
export function recordEndpoints(kind: RecordKind): Endpoint[] {
  const { plural, name, path, permission, model } = kind
  const body = recordValidator(kind)
  const answer = answerOf(kind)
  const find = (uuid: string) => model.query().where('uuid', uuid).firstOrFail()
  const seen = (record: any) => ({ id: record.uuid, ...valuesOf(kind, record) })
  const one = `/:${name}`
  const words = name.replaceAll('_', ' ')
  const records = endpointsAt(`/${plural}`, { permission })
  return [
    records.list('', findList(plural)!, { summary: plural.replaceAll('_', ' ') }),
    records.post('', `Make a ${words}`, {
      screens: [`POST ${path}`],
      body,
      answer,
      status: 201,
      async handle({ i18n, response }, { body: values }) {
        const record = await createRecord(kind, values as Record<string, unknown>, i18n)
        response.header('location', `/api/v1/${plural}/${record.uuid}`)
        return seen(record)
      },
    }),
    records.get(one, `One ${words}`, {
      answer,
      handle: async ({ params }) => seen(await find(params[name])),
    }),
    records.put(one, `Change a ${words}`, {
      screens: [`PUT ${path}/:record`],
      body,
      answer,
      async handle({ i18n, params }, { body: values }) {
        const record = await find(params[name])
        return seen(await changeRecord(kind, record, values as Record<string, unknown>, i18n))
      },
    }),
    records.delete(one, `Move a ${words} to the trash`, {
      screens: [`DELETE ${path}/:record`],
      handle: async ({ params }) => (await find(params[name])).moveToTrash(),
    }),
  ]
}

const answerOf = ({ fields }: RecordKind) =>
  vine.create(
    vine.object({
      id: vine.string(),
      ...Object.fromEntries(fields.map((field) => [field.key, answerField(field)])),
    })
  )

function answerField({ kind, required }: RecordField) {
  if (kind === 'options')
    return vine.array(vine.object({ key: vine.string(), label: vine.string() }))
  const schema =
    kind === 'number' ? vine.number() : kind === 'boolean' ? vine.boolean() : vine.string()
  return required ? schema : schema.nullable()
}
