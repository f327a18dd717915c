import { listEndpoint, type ListWords } from '#platform/api/list_endpoint'
import type { Answering, Endpoint, Method, Validator } from '#platform/api/define_endpoint'
import type { ListDefinition } from '#platform/lists/define_list'

type Shared = Pick<Endpoint, 'permission' | 'params' | 'isOwn'>

/** What is left to say of an endpoint; its own permission, when it is another than its neighbours'. */
type Rest<Body extends Validator | undefined, Query extends Validator | undefined> = Omit<
  Answering<Body, Query>,
  'method' | 'path' | 'summary' | 'permission'
> &
  Partial<Shared>

/**
 * Endpoints below one address, which share who may and what the parameters mean. The `handle` of
 * each knows what its validators answer.
 */
export function endpointsAt(prefix: string, shared: Shared) {
  const by =
    (method: Method) =>
    <
      Body extends Validator | undefined = undefined,
      Query extends Validator | undefined = undefined,
    >(
      path: string,
      summary: string,
      rest: Rest<Body, Query>
    ) =>
      ({ method, path: prefix + path, summary, ...shared, ...rest }) as Endpoint
  return {
    get: by('GET'),
    post: by('POST'),
    put: by('PUT'),
    patch: by('PATCH'),
    delete: by('DELETE'),
    /** Rows of a list; who may is said by the list. */
    list: (path: string, list: ListDefinition, words: ListWords) => ({
      ...listEndpoint(prefix + path, list, { params: shared.params, ...words }),
      isOwn: shared.isOwn,
    }),
  }
}
