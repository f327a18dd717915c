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
  body: object | FormData,
  { keepalive = false } = {}
): Promise<JsonAnswer> {
  const isForm = body instanceof FormData
  const response = await fetch(path, {
    method,
    keepalive,
    headers: {
      'accept': 'application/json',
      'x-xsrf-token': xsrfToken(),
      ...(!isForm && { 'content-type': 'application/json' }),
    },
    body: isForm ? body : JSON.stringify(body),
  })
  return { status: response.status, body: await response.json().catch(() => null) }
}

/** A copy of the session's secret that only our own pages can read. */
function xsrfToken() {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='))
  return decodeURIComponent(cookie?.slice('XSRF-TOKEN='.length) ?? '')
}
