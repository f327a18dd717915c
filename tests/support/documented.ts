import { Ajv2020 } from 'ajv/dist/2020.js'
import { openApi } from '#platform/api/openapi/open_api'

type Schema = Record<string, any>
type Answered = {
  status: number
  headers: Record<string, any>
  /** Parsed JSON; undefined when there is no body. */
  body: unknown
}
type Asked = { method: string; path: string; body?: unknown }

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })

/**
 * What a call has that the OpenAPI document does not say, in words: an address, a status, a
 * header or a field that it does not know, or of another type. Empty when all is well.
 */
export function undocumented(asked: Asked, answered: Answered, document = openApi('')): string[] {
  const operation = operationFor(document, asked)
  if (!operation)
    return answered.status === 404 ? [] : [`${asked.method} ${asked.path}: no such operation`]
  const isDone = answered.status < 300
  const response = responseFor(document, operation, answered.status)
  if (!response) return [`status ${answered.status} is not documented`]
  const request = operation.requestBody?.content['application/json'].schema
  return [
    ...(isDone && request ? faultsOf(document, request, asked.body, 'request') : []),
    ...faultsOfHeaders(response, answered.headers),
    ...faultsOfBody(document, response, answered),
  ]
}

function operationFor({ paths }: Schema, { method, path }: Asked) {
  const [address] = path.split('?')
  const matching = Object.keys(paths).filter(
    (template) =>
      paths[template][method.toLowerCase()] &&
      new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(address)
  )
  const parameters = (template: string) => template.split('{').length
  matching.sort((one, other) => parameters(one) - parameters(other))
  return matching.length > 0 ? paths[matching[0]][method.toLowerCase()] : null
}

/** What success says is never a problem; not changed since is known by HTTP itself. */
function responseFor(document: Schema, { responses }: Schema, status: number) {
  if (status === 304) return { headers: {} }
  const found = responses[status] ?? (status >= 400 ? responses.default : null)
  return found?.$ref ? pointed(document, found.$ref) : found
}

const pointed = (document: Schema, ref: string) =>
  ref
    .slice(2)
    .split('/')
    .reduce<any>((part, key) => part[key], document)

function faultsOfHeaders({ headers = {} }: Schema, sent: Record<string, any>) {
  return Object.entries<Schema>(headers)
    .filter(([name, { required }]) => required && sent[name.toLowerCase()] === undefined)
    .map(([name]) => `header ${name} is missing`)
}

function faultsOfBody(document: Schema, { content }: Schema, { headers, body }: Answered) {
  if (!content) return body === undefined ? [] : ['a body that is not documented']
  const [[type, { schema }]] = Object.entries<Schema>(content)
  const sent = String(headers['content-type'] ?? '').split(';')[0]
  return [
    ...(sent === type ? [] : [`content type ${sent} instead of ${type}`]),
    ...faultsOf(document, schema, body, 'answer'),
  ]
}

function faultsOf(document: Schema, schema: Schema, value: unknown, what: 'request' | 'answer') {
  const validate = ajv.compile(what === 'answer' ? strict(document, schema) : schema)
  if (validate(value)) return []
  return validate.errors!.map(
    ({ instancePath, message, params }) =>
      `${what}${instancePath} ${message} ${JSON.stringify(params)}`
  )
}

/** Objects have the properties they name and no others, unless they say so themselves. */
function strict(document: Schema, schema: any): any {
  if (Array.isArray(schema)) return schema.map((part) => strict(document, part))
  if (schema === null || typeof schema !== 'object') return schema
  if (schema.$ref) return strict(document, pointed(document, schema.$ref))
  const parts = Object.entries(schema).map(([key, part]) => [key, strict(document, part)])
  return {
    ...(schema.properties &&
      !('additionalProperties' in schema) && { additionalProperties: false }),
    ...Object.fromEntries(parts),
  }
}
