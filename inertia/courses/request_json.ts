import { xsrfToken } from '~/ui/xsrf_token'

/** What the server answered, whatever it was; a lost connection throws instead. */
export type JsonAnswer = { status: number; body: unknown }

/**
 * Sends something without leaving the page, and reads JSON back.
 *
 * @throws TypeError when the server cannot be reached
 */
export async function requestJson(
  method: 'POST' | 'PUT',
  path: string,
  body: object,
  { keepalive = false } = {}
): Promise<JsonAnswer> {
  const response = await fetch(path, {
    method,
    keepalive,
    headers: {
      'accept': 'application/json',
      'x-xsrf-token': xsrfToken(),
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: await response.json().catch(() => null) }
}
