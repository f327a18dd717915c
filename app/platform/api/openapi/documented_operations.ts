import { openApi } from '#platform/api/openapi/open_api'
import type { DocumentedOperation } from '#platform/api/types'

/** The document as lines of a page. */
export function documentedOperations(server: string) {
  const { info, paths, servers } = openApi(server)
  const operations = Object.entries<any>(paths).flatMap(([path, methods]) =>
    Object.entries<any>(methods).map(([method, operation]) =>
      operationOf(servers[0].url, { path, method, operation })
    )
  )
  return { introduction: info.description as string, operations }
}

type Found = { path: string; method: string; operation: any }

function operationOf(base: string, { path, method, operation }: Found): DocumentedOperation {
  const body = operation.requestBody?.content['application/json'].schema
  const [success] = Object.values<any>(operation.responses)
  const answer = success.content?.['application/json'].schema
  return {
    id: operation.operationId,
    group: operation.tags[0],
    method: method.toUpperCase(),
    path,
    summary: operation.summary,
    description: operation.description ?? null,
    permission: operation['x-permission'],
    parameters: operation.parameters.map(
      ({ name, in: place, required, description, schema }: any) => ({
        name,
        place,
        isRequired: Boolean(required),
        about: description ?? [schema.type].flat().join(', '),
      })
    ),
    body: body ? JSON.stringify(body, null, 2) : null,
    answer: answer ? JSON.stringify(answer, null, 2) : null,
    example: exampleOf(`${base}${path}`, method, Boolean(body)),
  }
}

const exampleOf = (address: string, method: string, hasBody: boolean) =>
  [
    `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}'${address}'`,
    `-H "Authorization: Bearer $STOA_KEY"`,
    ...(hasBody ? [`-H 'Content-Type: application/json'`, `-d '{ … }'`] : []),
  ].join(' \\\n  ')
