import { RequestValidator } from '@adonisjs/core/http'
import { definedEndpoints } from '#platform/api/define_endpoint'

export type Schema = Record<string, any>

/** Runs `work` and says which form the application read meanwhile, as JSON schema. */
export async function formRead(work: () => Promise<unknown>): Promise<Schema | null> {
  const original = RequestValidator.prototype.validateUsing
  let schema: Schema | null = null
  RequestValidator.prototype.validateUsing = function (this: any, validator: any, ...rest: any[]) {
    schema ??= validator.schema.toJSONSchema()
    return (original as any).call(this, validator, ...rest)
  }
  try {
    await work()
  } finally {
    RequestValidator.prototype.validateUsing = original
  }
  return schema
}

/** The form of an endpoint of the API, which is declared. */
export const formOfEndpoint = (method: string, pattern: string): Schema | null => {
  const found = definedEndpoints().find(
    (endpoint) => endpoint.method === method && `/api/v1${endpoint.path}` === pattern
  )
  return (found?.body as any)?.schema.toJSONSchema() ?? null
}

const branchOf = (schema: Schema): Schema =>
  (schema.anyOf ?? schema.oneOf)?.find((one: Schema) => one.type !== 'null') ?? schema

const typeOf = (schema: Schema) =>
  Array.isArray(schema.type) ? schema.type.find((one: string) => one !== 'null') : schema.type

/** Whether people may write into it what they like. */
const isFree = (schema: Schema) => !schema.enum && !schema.format && !schema.pattern

/** A body with `text` wherever people write freely, and something plain in the rest. */
export function bodyWith(given: Schema, text: string): any {
  const schema = branchOf(given)
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  switch (typeOf(schema)) {
    case 'object':
      return membersWith(schema, text)
    case 'array':
      return [bodyWith(schema.items ?? {}, text)]
    case 'string':
      return isFree(schema) ? text : plain(schema)
    case 'number':
    case 'integer':
      return schema.minimum ?? 1
    case 'boolean':
      return true
    default:
      return text
  }
}

function membersWith(schema: Schema, text: string) {
  const required = new Set(schema.required ?? [])
  const members = Object.entries<Schema>(schema.properties ?? {}).filter(
    ([key, member]) =>
      required.has(key) || (typeOf(branchOf(member)) === 'string' && isFree(branchOf(member)))
  )
  return Object.fromEntries(members.map(([key, member]) => [key, bodyWith(member, text)]))
}

function plain({ format }: Schema) {
  if (format === 'email') return `${crypto.randomUUID()}@example.test`
  if (format === 'uuid') return crypto.randomUUID()
  return format === 'uri' || format === 'url' ? 'https://example.test/' : '12:00'
}

/** Names of the fields that take text, of any form. */
export const textFieldsOf = (schema: Schema): string[] =>
  Object.entries<Schema>(branchOf(schema).properties ?? {})
    .filter(([, member]) => typeOf(branchOf(member)) === 'string')
    .map(([key]) => key)
