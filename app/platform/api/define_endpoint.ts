import type { HttpContext } from '@adonisjs/core/http'
import type { VineValidator } from '@vinejs/vine'
import { GROUPS, type Group } from '#platform/api/groups'
import type { Access } from '#platform/http/middleware/access_middleware'

export type Validator = VineValidator<any, any>

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Something a program can do, below `/api/v1`. */
export type Endpoint = {
  method: Method
  /** `/courses/:course`; parameters are public ids unless `params` says otherwise. */
  path: string
  /** A few words, in English, for the documentation. */
  summary: string
  description?: string
  /** What is only the person's own: for keys that may act for their person there too. */
  isOwn?: boolean
  /** `public` needs no key. */
  permission: Exclude<Access, 'guest'>
  /** What a parameter of the path is, where it is no public id. */
  params?: Record<string, string>
  body?: Validator
  query?: Validator
  /** What is answered, for the documentation; tests hold every answer against it. */
  answer?: Validator
  /**
   * What of a page does the same, `PUT /studio/:course/settings`: a test asks of every page's
   * writing route whether programs can do it too.
   */
  screens?: string[]
  /** Of success; 200 when left out, 204 without an answer. */
  status?: 200 | 201 | 202 | 204
  handle(ctx: HttpContext, given: { body: any; query: any }): Promise<unknown>
}

export type GroupedEndpoint = Endpoint & { group: Group }

type Given<Of extends Validator | undefined> =
  Of extends VineValidator<any, any> ? Awaited<ReturnType<Of['validate']>> : undefined

const registry: GroupedEndpoint[] = []

/**
 * Endpoints with the same validators, rights and actions as the pages. They become routes, and
 * entries of the document at `/api/v1/openapi.json`.
 *
 * @param group heading of the documentation: several files may add to one
 */
export function defineEndpoints(group: Group, endpoints: Endpoint[]) {
  registry.push(...endpoints.map((endpoint) => ({ group, ...endpoint })))
  registry.sort(byGroup)
}

/** An endpoint whose `handle` knows what its validators answer. */
export type Answering<
  Body extends Validator | undefined,
  Query extends Validator | undefined,
> = Omit<Endpoint, 'handle' | 'body' | 'query'> & {
  body?: Body
  query?: Query
  handle(ctx: HttpContext, given: { body: Given<Body>; query: Given<Query> }): Promise<unknown>
}

/** All there are, as they are documented. */
export const definedEndpoints = (): readonly GroupedEndpoint[] => registry

const METHODS: Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** `~` comes after all letters. */
const placeOf = ({ path }: Endpoint) => path.replace(/:\w+/g, '~')

/** A word of an address comes before a parameter in its place: so that it is found first. */
export const byAddress = (one: Endpoint, other: Endpoint) =>
  (placeOf(one) < placeOf(other) ? -1 : placeOf(one) > placeOf(other) ? 1 : 0) ||
  METHODS.indexOf(one.method) - METHODS.indexOf(other.method)

const byGroup = (one: GroupedEndpoint, other: GroupedEndpoint) =>
  GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group) || byAddress(one, other)
