import { definedEvents } from '#platform/events/define_event'
import {
  definedEndpoints,
  type Endpoint,
  type GroupedEndpoint,
} from '#platform/api/define_endpoint'
import { PROBLEM, PROBLEM_RESPONSE } from '#platform/api/openapi/problem_schema'
import { schemaOf, type Schema } from '#platform/api/openapi/schema_of'
import { webhookOf } from '#platform/api/openapi/webhook_of'

/** The API as an OpenAPI 3.1 document, made from the endpoints and their validators. */
export function openApi(server: string): Schema {
  const endpoints = definedEndpoints()
  return {
    openapi: '3.1.0',
    info: { title: 'Stoa', version: '1', description: DESCRIPTION },
    servers: [{ url: `${server}/api/v1` }],
    security: [{ key: [] }],
    tags: [...new Set(endpoints.map(({ group }) => group))].map((name) => ({ name })),
    paths: pathsOf(endpoints),
    webhooks: Object.fromEntries(definedEvents().map((event) => [event.key, webhookOf(event)])),
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: PROBLEM },
      responses: { Problem: PROBLEM_RESPONSE },
    },
  }
}

const DESCRIPTION = `Everything that people do on the pages of Stoa, for programs.

- **Keys** act for the person who made them, within the rights that the key was given: \`Authorization: Bearer stoa_…\`.
- **What is only yours** (\`own\`) asks for no right but for a key that may act for you there as well: your courses, notes, quizzes, notifications.
- **Identifiers** in addresses and answers are public ids (uuid). What you may not see does not exist: 404.
- **Times** are ISO 8601 in UTC.
- **Lists** page by key: follow \`page.next\` with \`?after=\`. Search, filters (\`filter[status]=overdue\`) and \`sort=-dueAt\` are those of the page.
- **Fields**: \`?fields=title,status\` answers with less.
- **Safe repetition**: send an \`Idempotency-Key\` with a change; sent again within 24 hours it answers the same and changes nothing.
- **Two at once**: \`ETag\` of what you read, \`If-Match\` with what you change; 412 when somebody was faster.
- **Files** come by tus 1.0 (resumable uploads) at \`/uploads\`, with \`filename\` and \`purpose\` as metadata; the id at the end of an upload's address is what bodies take, within a day.
- **Errors** are problems (RFC 9457) with the path of each fault as a JSON pointer.
- **Webhooks** tell another system what happens, as it happens; see below for what they carry.
- **Limits** per minute, hour and day are in the \`RateLimit\` fields; 429 says how long to wait.`

function pathsOf(endpoints: readonly GroupedEndpoint[]) {
  const paths: Record<string, Schema> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) }
  }
  return paths
}

function operationOf(endpoint: GroupedEndpoint): Schema {
  const { method, path, summary, description, group, permission, isOwn, body } = endpoint
  return {
    'operationId': operationId(method, path),
    'tags': [group],
    summary,
    ...(description && { description }),
    'x-permission': isOwn ? 'own' : permission,
    ...(permission === 'public' && { security: [] }),
    'parameters': parametersOf(endpoint),
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: taken(schemaOf(body)) } },
      },
    }),
    'responses': { ...successOf(endpoint), default: { $ref: '#/components/responses/Problem' } },
  }
}

const operationId = (method: string, path: string) =>
  `${method.toLowerCase()}${path
    .split('/')
    .filter(Boolean)
    .map((part) =>
      part.replace(':', 'by_').replace(/(?:^|[_-])(\w)/g, (_, letter) => letter.toUpperCase())
    )
    .join('')}`

function parametersOf({ method, path, params = {}, query }: Endpoint): Schema[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    ...(params[name] && { description: params[name] }),
    schema: { type: 'string', ...(params[name] ? {} : { format: 'uuid' }) },
  }))
  const { properties = {}, required = [] } = query ? schemaOf(query) : {}
  const inQuery = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    description,
    schema: { type: 'string' },
  })
  const headers =
    method === 'GET'
      ? [header('If-None-Match', 'ETag of what you have')]
      : [
          header('Idempotency-Key', 'Sent again within 24 hours it changes nothing'),
          header('If-Match', 'ETag of what you read'),
        ]
  return [...inPath, ...inQuery, ...headers]
}

function successOf({ method, answer, status, permission }: Endpoint) {
  const header = (description: string) => ({
    description,
    required: true,
    schema: { type: 'string' },
  })
  const headers = {
    ...(permission !== 'public' && {
      'RateLimit': header('What is left, and when it is more again'),
      'RateLimit-Policy': header('How much a minute, an hour and a day allow'),
    }),
    ...(method === 'GET' && { ETag: header('Of this state, for If-None-Match and If-Match') }),
  }
  if (!answer) return { [status ?? 204]: { description: 'Done', headers } }
  return {
    [status ?? 200]: {
      description: 'Done',
      headers,
      content: { 'application/json': { schema: schemaOf(answer) } },
    },
  }
}

/** What is sent may hold more than is read: who reads a record may send all of it back. */
function taken(schema: any): any {
  if (Array.isArray(schema)) return schema.map(taken)
  if (schema === null || typeof schema !== 'object') return schema
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, part]) => key !== 'additionalProperties' || part !== false)
      .map(([key, part]) => [key, taken(part)])
  )
}
