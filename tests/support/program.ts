import db from '#platform/db'
import { makeKey, type NewKey } from '#platform/api/keys/make_key'
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
      days: null,
      allowedIps: null,
      perMinute: 1000,
      perHour: 10_000,
      perDay: 100_000,
      ...options,
    })
  )

/** Requests of a program with a key. */
export function programOf(client: any, secret: string) {
  const asked = (method: string, path: string, headers: Record<string, string> = {}) => {
    const request = client[method](`/api/v1${path}`).header('authorization', `Bearer ${secret}`)
    for (const [name, value] of Object.entries(headers)) request.header(name, value)
    return request
  }
  return {
    get: (path: string, headers = {}) => asked('get', path, headers),
    post: (path: string, body: object = {}, headers = {}) =>
      asked('post', path, headers).json(body),
    put: (path: string, body: object = {}, headers = {}) => asked('put', path, headers).json(body),
    patch: (path: string, body: object = {}, headers = {}) =>
      asked('patch', path, headers).json(body),
    delete: (path: string, headers = {}) => asked('delete', path, headers),
  }
}
