import { xsrfToken } from '~/ui/xsrf_token'

/** A request with JSON, beside the pages. Rejects when nothing answers. */
export function sendJson(
  method: 'PUT' | 'POST',
  path: string,
  body: unknown,
  signal?: AbortSignal
) {
  return fetch(path, {
    method,
    headers: {
      'accept': 'application/json',
      'content-type': 'application/json',
      'x-xsrf-token': xsrfToken(),
    },
    body: JSON.stringify(body),
    signal,
    redirect: 'manual',
  })
}
