import db from '#platform/db'
import { makeKey, type NewKey } from '#platform/api/keys/make_key'
import { undocumented } from '#tests/support/documented'
import { PERMISSIONS } from '#platform/permissions/catalog'
import type User from '#identity/models/user'
import type { TestTenant } from '#tests/support/tenants'

type Options = Partial<NewKey>

/** A key that acts for somebody, with all of their rights unless said otherwise. */
export const keyOf = (tenant: TestTenant, user: User, options: Options = {}) =>
  db.asTenant(tenant.id, () =>
    makeKey({
      userId: user.id,
      name: 'Program',
      permissions: [...PERMISSIONS],
      isPersonal: true,
      days: null,
      allowedIps: null,
      perMinute: 1000,
      perHour: 10_000,
      perDay: 100_000,
      ...options,
    })
  )

/** Requests of a program with a key. Each call, and what it answers, is held against the API's document. */
export function programOf(client: any, secret: string) {
  async function asked(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: object
  ) {
    const request = client[method](`/api/v1${path}`).header('authorization', `Bearer ${secret}`)
    for (const [name, value] of Object.entries(headers)) request.header(name, value)
    const response = await (body ? request.json(body) : request)
    const text = response.text()
    const faults = undocumented(
      { method, path, body },
      {
        status: response.status(),
        headers: response.headers(),
        body: text ? JSON.parse(text) : undefined,
      }
    )
    if (faults.length > 0) throw new Error(`${method} ${path}: ${faults.join('; ')}`)
    return response
  }
  return {
    get: (path: string, headers = {}) => asked('get', path, headers),
    post: (path: string, body: object = {}, headers = {}) => asked('post', path, headers, body),
    put: (path: string, body: object = {}, headers = {}) => asked('put', path, headers, body),
    patch: (path: string, body: object = {}, headers = {}) => asked('patch', path, headers, body),
    delete: (path: string, headers = {}) => asked('delete', path, headers),
  }
}
