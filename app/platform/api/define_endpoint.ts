import type { HttpContext } from '@adonisjs/core/http'
import type { VineValidator } from '@vinejs/vine'
import type { Access } from '#platform/http/middleware/access_middleware'

type Validator = VineValidator<any, any>

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Something a program can do, below `/api/v1`. */
export type Endpoint = {
  method: Method
  /** `/courses/:course`; parameters are public ids unless `params` says otherwise. */
  path: string
  /** A few words, in English, for the documentation. */
  summary: string
  description?: string
  permission: Exclude<Access, 'public' | 'guest'>
  /** What a parameter of the path is, where it is no public id. */
  params?: Record<string, string>
  body?: Validator
  query?: Validator
  /** What is answered, for the documentation; tests hold every answer against it. */
  answer?: Validator
  /** Of success; 200 when left out, 204 without an answer. */
  status?: 200 | 201 | 202 | 204
  handle(ctx: HttpContext, given: { body: any; query: any }): Promise<unknown>
}

type Given<Of extends Validator | undefined> =
  Of extends VineValidator<any, any> ? Awaited<ReturnType<Of['validate']>> : undefined

const registry: (Endpoint & { domain: string })[] = []

/**
 * Endpoints of a domain, with the same validators, rights and actions as its pages. They become
 * routes, and entries of the document at `/api/v1/openapi.json`.
 */
export function defineEndpoints(domain: string, endpoints: Endpoint[]) {
  registry.push(...endpoints.map((endpoint) => ({ domain, ...endpoint })))
}

/** An endpoint whose `handle` knows what its validators answer. */
export const endpoint = <
  Body extends Validator | undefined = undefined,
  Query extends Validator | undefined = undefined,
>(
  definition: Omit<Endpoint, 'handle' | 'body' | 'query'> & {
    body?: Body
    query?: Query
    handle(ctx: HttpContext, given: { body: Given<Body>; query: Given<Query> }): Promise<unknown>
  }
): Endpoint => definition as Endpoint

export const definedEndpoints = () => registry
